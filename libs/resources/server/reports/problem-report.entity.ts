import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { ReportState } from '#libs/resources/shared';

/** That somebody found something wrong with a text. Who it was stands nowhere. */
@Entity('problem_reports')
export class ProblemReport {
  @PrimaryColumn('uuid')
  id: Id<'ProblemReport'>;

  /** The group that looks after the text; null for what the school itself looks after. */
  @Column({ name: 'group_id', type: 'uuid', nullable: true })
  groupId: Id<'Group'> | null;

  @Column({ type: 'text' })
  state: ReportState;

  @Column({ name: 'made_on', type: 'date' })
  madeOn: string;

  @Column({ name: 'handled_on', type: 'date', nullable: true })
  handledOn: string | null;

  /** Which text and what is wrong with it, closed with the outside key. */
  @Column({ name: 'sealed_report', type: 'bytea' })
  sealedReport: Buffer;
}
