import { Injectable } from '@nestjs/common';
import type { CompletionRule } from '#libs/mdx/shared';
import { Database } from '#libs/platform/server';

/** One point of a course as progress sees it. */
export interface KnownPoint {
  readonly source: string;
  readonly point: string;
  readonly kind: string;
  readonly mode: string | null;
  /** The point of the lesson it stands in. */
  readonly lesson: string;
  readonly rule: CompletionRule;
  readonly isWithdrawn: boolean;
}

/** Where learners can leave marks, also where the text has been withdrawn since. */
@Injectable()
export class PointsService {
  constructor(private readonly database: Database) {}

  /** All points of the courses with these sources, in one statement. */
  ofSources(sources: readonly string[]): Promise<KnownPoint[]> {
    return this.database.query<KnownPoint>(
      `select c.source, p.point, p.kind, p.mode, l.point as lesson, l.rule, p.is_withdrawn or l.is_withdrawn as "isWithdrawn"
       from lesson_points p join courses c on c.id = p.course_id join lessons l on l.id = p.lesson_id
       where c.source = any($1)`,
      [sources],
    );
  }
}
