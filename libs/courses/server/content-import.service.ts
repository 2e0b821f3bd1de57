import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import { textOf, type Block, type CompiledContent, type CompiledCourse, type CompiledLesson, type CompiledUnit } from '#libs/mdx/shared';
import { Database } from '#libs/platform/server';
import { ContentUnit } from './content-unit.entity.ts';
import { Course } from './course.entity.ts';
import { FoundContent } from './found-content.service.ts';
import { GlossaryTerm } from './glossary-term.entity.ts';
import { HandbookPage } from './handbook-page.entity.ts';
import { Lesson } from './lesson.entity.ts';
import { LessonPoint } from './lesson-point.entity.ts';
import { LessonAnswer, LessonText } from './lesson-text.entity.ts';

/** Takes compiled content into the rows. Ids of courses, lessons and points survive every import, so progress does too. */
@Injectable()
export class ContentImportService {
  constructor(
    private readonly database: Database,
    private readonly found: FoundContent,
  ) {}

  /** The hashes of what was imported before, by unit. */
  async knownHashes(): Promise<Record<string, string>> {
    const units = await this.database.repo(ContentUnit).find();
    return Object.fromEntries(units.map(({ key, hash }) => [key, hash]));
  }

  /** Writes what changed and withdraws what is gone. To be called within a transaction. */
  async write(content: CompiledContent): Promise<void> {
    for (const course of content.courses) await this.writeCourse(course);
    for (const lesson of content.lessons) await this.writeLesson(lesson);
    for (const { id, term, definition } of content.terms) await this.database.repo(GlossaryTerm).upsert({ id, term, definition }, ['id']);
    for (const { slug, texts } of content.pages) {
      await this.database.repo(HandbookPage).delete({ slug });
      await this.database.repo(HandbookPage).insert(texts.map((text) => ({ slug, ...text })) as never);
    }
  }

  /** Notes what is imported now and withdraws what `content/` no longer has; gives the names of both. */
  async remember(
    written: readonly CompiledUnit[],
    unchanged: readonly string[],
  ): Promise<{ written: readonly string[]; gone: readonly string[] }> {
    const units = this.database.repo(ContentUnit);
    for (const { key, hash } of written) await units.upsert({ key, hash }, ['key']);
    const present = new Set([...written.map(({ key }) => key), ...unchanged]);
    const gone = (await units.find()).map(({ key }) => key).filter((key) => !present.has(key));
    await units.delete({ key: In(gone) });
    await this.withdraw(gone);
    return { written: written.map(({ key }) => key), gone };
  }

  /** Lets what changed be found, and what is gone no more. To be called last: it reads what the others wrote. */
  enter(written: readonly string[], gone: readonly string[]): Promise<void> {
    return this.found.enter([...written, ...gone]);
  }

  private async writeCourse({
    id: source,
    slug,
    title,
    summary,
    question,
    languages,
    audience,
    minutes,
    emblem,
    position,
    lessons,
  }: CompiledCourse): Promise<void> {
    const courses = this.database.repo(Course);
    const id = (await courses.findOneBy({ source }))?.id ?? randomUUID();
    await courses.save({
      id,
      source,
      slug,
      title,
      summary,
      question,
      languages: [...languages],
      audience,
      minutes,
      emblem,
      position,
      isWithdrawn: false,
    });
    await this.database.repo(Lesson).update({ courseId: id, point: Not(In([...lessons])) }, { isWithdrawn: true });
    await this.database.repo(Lesson).update({ courseId: id, point: In([...lessons]) }, { isWithdrawn: false });
  }

  private async writeLesson(compiled: CompiledLesson): Promise<void> {
    const { course: source, point, slug, position, minutes, audience, level, rule, licence, reviewed, reviewBy } = compiled;
    const course = await this.database.repo(Course).findOneByOrFail({ source });
    const known = await this.database.repo(Lesson).findOneBy({ courseId: course.id, point });
    const id: Id<'Lesson'> = known?.id ?? randomUUID();
    const lists = { topics: [...compiled.topics], terms: [...compiled.terms] };
    const row = {
      id,
      courseId: course.id,
      point,
      slug,
      position,
      minutes,
      audience,
      level,
      rule,
      licence,
      reviewed,
      reviewBy,
      ...lists,
      isWithdrawn: false,
    };
    await this.database.repo(Lesson).upsert(row, ['id']);
    await this.writeTexts(id, compiled);
    await this.writePoints(course.id, id, compiled);
  }

  private async writeTexts(lessonId: Lesson['id'], { texts }: CompiledLesson): Promise<void> {
    await this.database.repo(LessonText).delete({ lessonId });
    await this.database.repo(LessonAnswer).delete({ lessonId });
    await this.database
      .repo(LessonText)
      .insert(texts.map(({ answers: _, ...text }) => ({ lessonId, ...text, words: wordsIn(text.blocks) })) as never);
    const answers = texts.flatMap(({ language, answers: keys }) => keys.map((key) => ({ lessonId, language, ...key })));
    if (answers.length) await this.database.repo(LessonAnswer).insert(answers as never);
  }

  private async writePoints(courseId: Course['id'], lessonId: Lesson['id'], { points }: CompiledLesson): Promise<void> {
    const repository = this.database.repo(LessonPoint);
    await repository.update({ lessonId }, { isWithdrawn: true });
    const rows = points.map(({ id: point, kind, quiz = null, mode = null }) => ({
      courseId,
      point,
      lessonId,
      kind,
      quiz,
      mode,
      isWithdrawn: false,
    }));
    await repository.upsert(rows as never, ['courseId', 'point']);
  }

  /** What is gone from `content/` is found no more; marks that learners left on it stay. */
  private async withdraw(keys: readonly string[]): Promise<void> {
    const named = (kind: string) => keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
    await this.database.repo(Course).update({ slug: In(named('course')) }, { isWithdrawn: true });
    await this.database.query('update lessons set is_withdrawn = true where course_id in (select id from courses where is_withdrawn)');
    for (const lesson of named('lesson')) {
      const [slug = '', point = ''] = lesson.split('/');
      const course = await this.database.repo(Course).findOneBy({ slug });
      if (course) await this.database.repo(Lesson).update({ courseId: course.id, point }, { isWithdrawn: true });
    }
    await this.database.repo(GlossaryTerm).delete({ id: In(named('term')) });
    await this.database.repo(HandbookPage).delete({ slug: In(named('page')) });
  }
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks
    .map((block) => textOf([block]))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean).length;
}
