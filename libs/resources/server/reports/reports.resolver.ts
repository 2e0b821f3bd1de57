import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { LanguageTag } from '#libs/kernel/shared';
import { Allow, Change, Costs, InWords, PlaceScalar, RequestContext } from '#libs/platform/server';
import { ReportProblemInput, SettleReportInput } from './report.input.ts';
import { PlacedTextType, ProblemReportsType, ReportProblemPayload, SettleReportPayload } from './report.type.ts';
import { ReportingService, type TextInParts } from './reporting.service.ts';
import { ReportsService } from './reports.service.ts';

/** Telling of a problem in a text, and looking after what was told. */
@Resolver()
export class ReportsResolver {
  constructor(
    private readonly reporting: ReportingService,
    private readonly reports: ReportsService,
  ) {}

  @Allow('public')
  @Costs(200)
  @Query(() => PlacedTextType, { nullable: true, description: 'The text at an address in parts, if it exists for the viewer.' })
  placedText(
    @Context() { viewer }: RequestContext,
    @Args('place', { type: () => PlaceScalar }) place: string,
    @InWords() language: LanguageTag,
  ): Promise<TextInParts | null> {
    return this.reporting.textAt(viewer, place, language);
  }

  @Allow('public')
  @Change(() => ReportProblemPayload, { description: 'Tells those who look after a text what is wrong with it. Who tells is not kept.' })
  async reportProblem(
    @Context() { viewer }: RequestContext,
    @Args('input') { block, ...told }: ReportProblemInput,
  ): Promise<ReportProblemPayload> {
    await this.reporting.report(viewer, { ...told, block: block ?? null });
    return { isDone: true };
  }

  @Allow('handle:reports')
  @Costs(200)
  @Query(() => ProblemReportsType, { description: 'The reports that the viewer looks after.' })
  async problemReports(@Context() { viewer }: RequestContext): Promise<ProblemReportsType> {
    const [open, handled, counts] = await Promise.all([
      this.reports.open(viewer),
      this.reports.handled(viewer),
      this.reports.count(viewer),
    ]);
    return { open, handled, counts };
  }

  @Allow('handle:reports')
  @Change(() => SettleReportPayload, { description: 'Says what came of a report; or that it is open after all.' })
  async settleReport(@Context() { viewer }: RequestContext, @Args('input') { id, state }: SettleReportInput): Promise<SettleReportPayload> {
    await this.reports.settle(viewer, id, state);
    return { isDone: true };
  }
}
