import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { StudioCounts } from '#libs/people/server';
import { Clock, Database, InTransaction, Jobs, notFound, Places, sql, type Sql } from '#libs/platform/server';
import { reportDays, reportStates, type ReportState } from '#libs/resources/shared';
import { ProblemReport } from './problem-report.entity.ts';
import { reportsToHandle } from './reports.policy.ts';
import { SealedReports, type Problem } from './sealed-reports.service.ts';

/** How many reports a list shows: those that wait, and those that were handled last. */
const most = { open: 100, handled: 30 } as const;

/** A report as those see it who look after the text. */
export interface OpenReport extends Problem, Pick<ProblemReport, 'id' | 'state' | 'madeOn'> {}

/** How many reports stand where. */
export type ReportCounts = Readonly<Record<'open' | 'mended' | 'noProblem', number>>;

/** Reports of problems, for those who look after the texts. */
@Injectable()
export class ReportsService implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly counts: StudioCounts,
    private readonly sealed: SealedReports,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.counts.register('problemas', async (viewer) => (await this.count(viewer)).open);
    this.places.onForgetting((place) => this.forget(place));
    this.jobs.recur({ name: 'reports-end', cron: '40 4 * * *', run: () => this.purge() });
  }

  /** What waits for this viewer, what came first first. */
  open(viewer: Viewer): Promise<OpenReport[]> {
    return this.shown(viewer, sql`state = 'open' order by made_on, id limit ${most.open}`);
  }

  /** What was handled last. */
  handled(viewer: Viewer): Promise<OpenReport[]> {
    return this.shown(viewer, sql`state <> 'open' order by handled_on desc, id limit ${most.handled}`);
  }

  /** How many reports that she looks after stand where. */
  async count(viewer: Viewer): Promise<ReportCounts> {
    const { text, values } = sql`select state, count(*)::int as count from problem_reports where ${reportsToHandle(viewer)} group by state`;
    const counts = new Map(
      (await this.database.query<{ state: ReportState; count: number }>(text, values)).map((row) => [row.state, row.count]),
    );
    const [open, mended, noProblem] = reportStates.map((state) => counts.get(state) ?? 0);
    return { open: open ?? 0, mended: mended ?? 0, noProblem: noProblem ?? 0 };
  }

  /** Says what came of a report; or that it is open after all. */
  @InTransaction()
  async settle(viewer: Viewer, id: Id<'ProblemReport'>, state: ReportState): Promise<void> {
    const report = await this.database.row(ProblemReport, sql`where id = ${id} and ${reportsToHandle(viewer)} for update`);
    if (!report) throw notFound();
    await this.database.repo(ProblemReport).update({ id }, { state, handledOn: state === 'open' ? null : this.clock.today() });
  }

  /** Deletes what was handled long ago, and what nobody looked after for a year. */
  async purge(): Promise<void> {
    await this.database.query('delete from problem_reports where handled_on < $1 or made_on < $2', [
      this.clock.dayAfter({ days: -reportDays.handled }),
      this.clock.dayAfter({ days: -reportDays.most }),
    ]);
  }

  /** With a text that is gone for good go the reports of it, which hold words of it. */
  private async forget(place: string): Promise<void> {
    const reports = await this.database.rows(ProblemReport, sql``);
    const ids = reports.filter((report) => this.sealed.open(report).place === place).map(({ id }) => id);
    await this.database.query('delete from problem_reports where id = any($1::uuid[])', [ids]);
  }

  private async shown(viewer: Viewer, rest: Sql): Promise<OpenReport[]> {
    const reports = await this.database.rows(ProblemReport, sql`where ${reportsToHandle(viewer)} and ${rest}`);
    return reports.map((report) => ({ id: report.id, state: report.state, madeOn: report.madeOn, ...this.sealed.open(report) }));
  }
}
