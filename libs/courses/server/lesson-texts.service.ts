import { Injectable } from '@nestjs/common';
import { bestLanguage, languages, type LanguageTag } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import { GlossaryTerm } from './glossary-term.entity.ts';
import { HandbookPage } from './handbook-page.entity.ts';
import type { Lesson } from './lesson.entity.ts';
import { LessonAnswer, LessonText } from './lesson-text.entity.ts';

/** A lesson's title and summary in the nearest language there is. */
export type LessonHeading = Pick<LessonText, 'lessonId' | 'language' | 'title' | 'summary' | 'words'>;

/** What is written: lessons, glossary and handbook, each in the nearest language there is. */
@Injectable()
export class LessonTextsService {
  constructor(private readonly database: Database) {}

  /** Titles and summaries, in the order of the ids, in one statement. */
  async headings(ids: readonly Lesson['id'][], wanted: LanguageTag): Promise<(LessonHeading | null)[]> {
    const rows = await this.database.query<LessonHeading>(
      `select distinct on (lesson_id) lesson_id as "lessonId", language, title, summary, words from lesson_texts
       where lesson_id = any($1) order by lesson_id, array_position($2::text[], language), language`,
      [ids, [wanted, ...languages]],
    );
    const byLesson = new Map(rows.map((row) => [row.lessonId, row]));
    return ids.map((id) => byLesson.get(id) ?? null);
  }

  /** Whole texts, in the order of the ids, in one statement. */
  async texts(ids: readonly Lesson['id'][], wanted: LanguageTag): Promise<(LessonText | null)[]> {
    const rows = await this.database.query<LessonText>(
      `select distinct on (lesson_id) lesson_id as "lessonId", language, title, summary, objectives, blocks, sources, bytes, words
       from lesson_texts where lesson_id = any($1) order by lesson_id, array_position($2::text[], language), language`,
      [ids, [wanted, ...languages]],
    );
    const byLesson = new Map(rows.map((row) => [row.lessonId, row]));
    return ids.map((id) => byLesson.get(id) ?? null);
  }

  /** What grades a question of a lesson, its explanations in the nearest language. */
  async answer(lessonId: Lesson['id'], question: string, wanted: LanguageTag): Promise<LessonAnswer | null> {
    const answers = await this.database.rows(LessonAnswer, sql`where lesson_id = ${lessonId} and question = ${question}`);
    const language = bestLanguage(
      wanted,
      answers.map((answer) => answer.language),
    );
    return answers.find((answer) => answer.language === language) ?? null;
  }

  /** Every entry of the glossary. */
  glossary(): Promise<GlossaryTerm[]> {
    return this.database.rows(GlossaryTerm, sql`order by id limit 1000`);
  }

  /** A page of the handbook in the nearest language there is. */
  async handbookPage(slug: string, wanted: LanguageTag): Promise<HandbookPage | null> {
    const pages = await this.database.rows(HandbookPage, sql`where slug = ${slug}`);
    const language = bestLanguage(
      wanted,
      pages.map((page) => page.language),
    );
    return pages.find((page) => page.language === language) ?? null;
  }
}
