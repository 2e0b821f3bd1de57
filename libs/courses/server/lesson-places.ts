import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LanguageTag, Viewer } from '#libs/kernel/shared';
import { Places, type PlacedText } from '#libs/platform/server';
import { CoursesService } from './courses.service.ts';
import { LessonTextsService } from './lesson-texts.service.ts';

/** Lessons as texts that somebody may speak of by their address. */
@Injectable()
export class LessonPlaces implements OnModuleInit {
  constructor(
    private readonly places: Places,
    private readonly courses: CoursesService,
    private readonly texts: LessonTextsService,
  ) {}

  onModuleInit(): void {
    this.places.register('cursos', (viewer, names, language) => this.lesson(viewer, names, language));
  }

  private async lesson(viewer: Viewer, [course, slug, ...more]: readonly string[], wanted: LanguageTag): Promise<PlacedText | null> {
    if (!course || !slug || more.length > 0) return null;
    const lesson = await this.courses.lesson(viewer, course, slug);
    const [text] = lesson ? await this.texts.texts([lesson.id], wanted) : [];
    if (!text) return null;
    return { title: text.title, language: text.language, blocks: text.blocks as readonly unknown[], groupId: null };
  }
}
