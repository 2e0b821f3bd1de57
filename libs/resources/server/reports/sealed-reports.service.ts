import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, KeyChange, OutsideKey, sql } from '#libs/platform/server';
import type { ProblemKind } from '#libs/resources/shared';
import { ProblemReport } from './problem-report.entity.ts';

/** What somebody reports. */
export interface Problem {
  /** The address of the text, without the page's language. */
  readonly place: string;
  /** Its title and language when it was reported. */
  readonly title: string;
  readonly language: string;
  /** The first words of the part that it is about; null for all of the text. */
  readonly words: string | null;
  readonly kind: ProblemKind;
  readonly text: string;
}

/** Closes and opens reports. */
@Injectable()
export class SealedReports implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('problem_reports', (from, to) => this.move(from, to));
  }

  /** What a row keeps of a report. */
  seal(id: Id<'ProblemReport'>, problem: Problem): Buffer {
    return this.key.seal(placeOf(id), JSON.stringify(problem));
  }

  /** What somebody reported. */
  open({ id, sealedReport }: ProblemReport): Problem {
    return JSON.parse(this.key.open(placeOf(id), sealedReport).toString()) as Problem;
  }

  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    const reports = await this.database.rows(ProblemReport, sql``);
    for (const { id, sealedReport } of reports)
      await this.database.repo(ProblemReport).update({ id }, { sealedReport: to.seal(placeOf(id), from.open(placeOf(id), sealedReport)) });
    return reports.length;
  }
}

function placeOf(id: Id<'ProblemReport'>): string {
  return `problem_reports.sealed_report ${id}`;
}
