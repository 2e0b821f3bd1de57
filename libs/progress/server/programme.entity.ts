import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/kernel/shared';

/** A long road: courses in an order. */
@Entity('programmes')
export class Programme {
  @PrimaryColumn('text')
  id: string;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'jsonb' })
  title: LocalizedText;

  @Column({ type: 'jsonb' })
  summary: LocalizedText;

  @Column({ type: 'text' })
  colour: string;

  @Column({ type: 'text' })
  emblem: string;

  @Column({ type: 'int' })
  position: number;
}

/** That a course belongs to a programme. */
@Entity('programme_courses')
export class ProgrammeCourse {
  @PrimaryColumn({ name: 'programme_id', type: 'text' })
  programmeId: string;

  @PrimaryColumn({ name: 'course_slug', type: 'text' })
  courseSlug: string;

  @Column({ type: 'int' })
  position: number;
}
