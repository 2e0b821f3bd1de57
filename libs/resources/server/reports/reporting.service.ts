import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, LanguageTag, Viewer } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { Bounds, Clock, Database, notFound, Places, Refused } from '#libs/platform/server';
import type { ProblemKind } from '#libs/resources/shared';
import { partsOf, type TextPart } from './parts-of.ts';
import { ProblemReport } from './problem-report.entity.ts';
import { allReports, ownReports } from './report.bounds.ts';
import { SealedReports } from './sealed-reports.service.ts';

/** What somebody tells of a text. */
export interface Told {
  readonly place: string;
  /** In which language she read it. */
  readonly language: LanguageTag;
  /** The place of the part among the blocks of the text; null for all of it. */
  readonly block: number | null;
  readonly kind: ProblemKind;
  readonly text: string;
}

/** A text with its parts, to say which of them is wrong. */
export interface TextInParts {
  readonly title: string;
  readonly language: LanguageTag;
  readonly parts: readonly TextPart[];
}

/** Takes reports of problems from anybody. Who reports is not kept, not even closed. */
@Injectable()
export class ReportingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly places: Places,
    private readonly sealed: SealedReports,
  ) {}

  /** The text at a place in parts; null where there is none for the viewer. */
  async textAt(viewer: Viewer, place: string, language: LanguageTag): Promise<TextInParts | null> {
    const text = await this.places.at(viewer, place, language);
    return text && { title: text.title, language: text.language, parts: partsOf(text.blocks as readonly Block[]) };
  }

  /** Keeps a report for those who look after the text. */
  async report(viewer: Viewer, { place, language, block, kind, text: said }: Told): Promise<void> {
    const text = await this.places.at(viewer, place, language);
    if (!text) throw notFound();
    const part = partsOf(text.blocks as readonly Block[]).find((each) => each.block === block);
    // The text may have changed since she read it: then another part would be blamed.
    if (block !== null && !part) throw new Refused('PART_GONE');
    // First her own budget: one alone must not use up that of all.
    const whose = viewer.account?.id ?? viewer.learnerId;
    if (whose !== null) this.bounds.take(ownReports, whose);
    this.bounds.take(allReports);
    const id: Id<'ProblemReport'> = randomUUID();
    const problem = { place, title: text.title, language: text.language, words: part?.words ?? null, kind, text: said.trim() };
    const sealedReport = this.sealed.seal(id, problem);
    await this.database.repo(ProblemReport).insert({ id, groupId: text.groupId, state: 'open', madeOn: this.clock.today(), sealedReport });
  }
}
