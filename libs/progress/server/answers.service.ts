import { Injectable } from '@nestjs/common';
import { CoursesService, LessonTextsService } from '#libs/courses/server';
import type { LanguageTag, Viewer } from '#libs/kernel/shared';
import { Refused } from '#libs/platform/server';

/** What a question's answer was worth. */
export interface Graded {
  readonly source: string;
  readonly isCheck: boolean;
  readonly isRight: boolean;
  readonly chosen: { readonly option: number; readonly isRight: boolean; readonly feedback: string; readonly language: LanguageTag }[];
}

/** Grades answers on the server, where alone the right ones are known. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly courses: CoursesService,
    private readonly texts: LessonTextsService,
  ) {}

  /** Explains the chosen options. Right means: all right options and no other. Refuses an answer without a choice and one that names options that are not there. */
  async grade(
    viewer: Viewer,
    at: { course: string; lesson: string; question: string },
    options: readonly number[],
    language: LanguageTag,
  ): Promise<Graded> {
    const { course, lesson } = await this.courses.visibleLesson(viewer, at.course, at.lesson);
    const answer = await this.texts.answer(lesson.id, at.question, language);
    if (!answer) throw new Refused('QUESTION_UNKNOWN');
    if (!options.length) throw new Refused('NOTHING_CHOSEN');
    const chosen = [...new Set(options)].map((option) => {
      const known = answer.options[option];
      if (!known) throw new Refused('QUESTION_UNKNOWN');
      return { option, isRight: known.correct, feedback: known.feedback, language: answer.language };
    });
    const wanted = answer.options.filter(({ correct }) => correct).length;
    const isRight = chosen.every((one) => one.isRight) && chosen.length === wanted;
    return { source: course.source, isCheck: answer.mode === 'check', isRight, chosen };
  }
}
