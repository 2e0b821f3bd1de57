import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { CoursesService, type Course } from '#libs/courses/server';
import { visitor, type Viewer } from '#libs/kernel/shared';
import type { CompiledContent } from '#libs/mdx/shared';
import { Database, Search, sql, type Findable } from '#libs/platform/server';
import { Programme, ProgrammeCourse } from './programme.entity.ts';
import { programmesVisibleTo } from './programme.policy.ts';

/** Programmes: long roads through courses. */
@Injectable()
export class ProgrammesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesService,
    private readonly search: Search,
  ) {}

  onModuleInit(): void {
    this.search.register('programme', () => this.findable());
  }

  /** The programmes in the school's order, at most 50. */
  list(viewer: Viewer): Promise<Programme[]> {
    return this.database.rows(Programme, sql`where ${programmesVisibleTo(viewer)} order by position, slug limit 50`);
  }

  /** The programme of that name, or null. */
  bySlug(viewer: Viewer, slug: string): Promise<Programme | null> {
    return this.database.row(Programme, sql`where ${programmesVisibleTo(viewer)} and slug = ${slug}`);
  }

  /** The courses of each programme, in order, as far as they exist for the viewer. */
  async coursesOf(viewer: Viewer, ids: readonly string[]): Promise<Course[][]> {
    const links = await this.database.rows(ProgrammeCourse, sql`where programme_id = any(${ids}) order by position`);
    const slugs = links.map(({ courseSlug }) => courseSlug);
    const courses = new Map((await this.courses.bySlugs(viewer, slugs)).map((course) => [course.slug, course]));
    const inOrder = (id: string) => links.filter(({ programmeId }) => programmeId === id).map(({ courseSlug }) => courses.get(courseSlug));
    return ids.map((id) => inOrder(id).filter((course) => course !== undefined));
  }

  /** The programme that each course stands in first, or null. */
  async ofCourses(viewer: Viewer, slugs: readonly string[]): Promise<(Programme | null)[]> {
    const links = await this.database.rows(ProgrammeCourse, sql`where course_slug = any(${slugs})`);
    const ids = links.map(({ programmeId }) => programmeId);
    const programmes = await this.database.rows(
      Programme,
      sql`where ${programmesVisibleTo(viewer)} and id = any(${ids}) order by position`,
    );
    return slugs.map(
      (slug) => programmes.find(({ id }) => links.some((link) => link.programmeId === id && link.courseSlug === slug)) ?? null,
    );
  }

  /** Writes the programmes that changed. To be called within the import's transaction. */
  async write({ programmes }: CompiledContent): Promise<void> {
    for (const { id, slug, title, summary, colour, emblem, position, courses } of programmes) {
      await this.database.repo(Programme).upsert({ id, slug, title, summary, colour, emblem, position }, ['id']);
      await this.database.repo(ProgrammeCourse).delete({ programmeId: id, courseSlug: Not(In([...courses])) });
      const links = courses.map((courseSlug, at) => ({ programmeId: id, courseSlug, position: at + 1 }));
      await this.database.repo(ProgrammeCourse).upsert(links, ['programmeId', 'courseSlug']);
    }
  }

  /** Takes away programmes that `content/` no longer has; nothing of a learner hangs on them. */
  async withdraw(units: readonly string[]): Promise<void> {
    const slugs = units.filter((key) => key.startsWith('programme:')).map((key) => key.slice('programme:'.length));
    await this.database.repo(Programme).delete({ slug: In(slugs) });
  }

  /** Lets programmes be found as they are now, where any of them changed; there are few. */
  async enter(written: readonly string[], gone: readonly string[]): Promise<void> {
    if ([...written, ...gone].some((key) => key.startsWith('programme:')))
      await this.search.replace('programme', null, await this.findable());
  }

  private async findable(): Promise<Findable[]> {
    const programmes = await this.list(visitor);
    return programmes.flatMap(({ id, slug, title, summary }) =>
      Object.entries(title).map(([language, said]) => ({
        ...{ reference: id, language, path: `/rutas/${slug}`, title: said, summary: summary[language] ?? '' },
        ...{ keywords: '', body: '', facets: ['type:programme', `language:${language}`] },
      })),
    );
  }
}
