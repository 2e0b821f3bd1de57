import { Injectable, type OnModuleInit } from '@nestjs/common';
import { coursePath } from '#libs/courses/shared';
import { visitor, type LanguageTag } from '#libs/kernel/shared';
import { childrenOf, nameOf, propsOf, readableText, textOf, type Block } from '#libs/mdx/shared';
import { Database, Search, sql, type Findable } from '#libs/platform/server';
import { Course } from './course.entity.ts';
import { coursesVisibleTo, lessonsVisibleTo } from './course.policy.ts';
import { GlossaryTerm } from './glossary-term.entity.ts';
import { HandbookPage } from './handbook-page.entity.ts';

/** The one page of the handbook that has an address. */
const manual = 'manual';

interface LessonRow {
  readonly id: string;
  readonly course: string;
  readonly slug: string;
  readonly topics: readonly string[];
  readonly level: string;
  readonly licence: string;
  readonly language: LanguageTag;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly blocks: readonly Block[];
}

/** Enters what is taught, the glossary and the manual into the search. */
@Injectable()
export class FoundContent implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly search: Search,
  ) {}

  onModuleInit(): void {
    this.search.register('course', () => this.courses(null));
    this.search.register('lesson', () => this.lessons(null));
    this.search.register('term', () => this.terms(null));
    this.search.register('manual', () => this.manual());
  }

  /** Enters these units anew, as far as they still are there. A course brings all its lessons: their addresses hang on it. */
  async enter(units: readonly string[]): Promise<void> {
    const named = (kind: string) => units.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
    const slugs = [...new Set([...named('course'), ...named('lesson').map((key) => key.split('/', 1)[0] ?? '')])];
    if (slugs.length > 0) await this.enterCourses(slugs);
    const terms = named('term');
    if (terms.length > 0) await this.search.replace('term', terms, await this.terms(terms));
    if (named('page').includes(manual)) await this.search.replace('manual', null, await this.manual());
  }

  private async enterCourses(slugs: readonly string[]): Promise<void> {
    const ids = (await this.database.query<{ id: string }>('select id from courses where slug = any($1)', [slugs])).map(({ id }) => id);
    const lessons = await this.database.query<{ id: string }>('select id from lessons where course_id = any($1::uuid[])', [ids]);
    await this.search.replace('course', ids, await this.courses(ids));
    await this.search.replace(
      'lesson',
      lessons.map(({ id }) => id),
      await this.lessons(ids),
    );
  }

  private async courses(ids: readonly string[] | null): Promise<Findable[]> {
    const courses = await this.database.rows(
      Course,
      sql`where ${coursesVisibleTo(visitor)} and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))`,
    );
    return courses.flatMap(({ id, slug, title, summary, question }) =>
      Object.entries(title).map(([language, said]) => ({
        ...{ reference: id, language, path: coursePath(slug), title: said, summary: summary[language] ?? '' },
        ...{ keywords: question[language] ?? '', body: '', facets: facetsOf('course', language) },
      })),
    );
  }

  private async lessons(courseIds: readonly string[] | null): Promise<Findable[]> {
    const { text, values } = sql`
      select lessons.id, courses.slug as course, lessons.slug, topics, level, licence, language, lesson_texts.title, lesson_texts.summary, objectives, blocks
      from lesson_texts join lessons on lessons.id = lesson_id join courses on courses.id = course_id
      where ${lessonsVisibleTo(visitor)} and (${courseIds}::uuid[] is null or course_id = any(${courseIds}::uuid[]))`;
    const rows = await this.database.query<LessonRow>(text, values);
    return rows.map(({ id, course, slug, topics, level, licence, language, title, summary, objectives, blocks }) => ({
      ...{ reference: id, language, path: coursePath(course, slug), title, summary },
      keywords: [...topics.map((topic) => topic.replaceAll('-', ' ')), ...headingsOf(blocks)].join(' '),
      body: [...objectives, readableText(blocks)].join(' '),
      facets: [...facetsOf('lesson', language), `level:${level}`, `licence:${licence}`],
    }));
  }

  private async terms(ids: readonly string[] | null): Promise<Findable[]> {
    const terms = await this.database.rows(GlossaryTerm, sql`where ${ids}::text[] is null or id = any(${ids}::text[])`);
    return terms.flatMap(({ id, term, definition }) =>
      Object.entries(term).map(([language, title]) => ({
        ...{ reference: id, language, path: `/glosario#${id}`, title, summary: definition[language] ?? '' },
        ...{ keywords: '', body: '', facets: facetsOf('term', language) },
      })),
    );
  }

  private async manual(): Promise<Findable[]> {
    const pages = await this.database.rows(HandbookPage, sql`where slug = ${manual}`);
    return pages.flatMap(({ language, blocks }) => partsOf(blocks as readonly Block[]).map((part, at) => partOfManual(part, at, language)));
  }
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly blocks: Block[];
}

/** A long page by its headings; what stands before the first is said again below them. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const id = typeof block === 'string' ? undefined : propsOf(block)['id'];
    if (typeof block !== 'string' && typeof id === 'string' && ['h2', 'h3'].includes(nameOf(block)))
      parts.push({ id, title: textOf(childrenOf(block)), blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part) => part.blocks.length > 0);
}

/** Translations have the same parts in the same order. Its beginning is all that it has for a summary. */
function partOfManual({ id, title, blocks }: Part, at: number, language: LanguageTag): Findable {
  const body = readableText(blocks);
  return {
    ...{ reference: `${manual} ${at}`, language, path: `/manual#${id}`, title, summary: '' },
    ...{ keywords: '', body, facets: facetsOf('manual', language) },
  };
}

function headingsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (typeof block !== 'string' && /^h[23]$/.test(nameOf(block)) ? [textOf(childrenOf(block))] : []));
}

function facetsOf(type: string, language: LanguageTag): string[] {
  return [`type:${type}`, `language:${language}`];
}
