import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Change, Costs, isId, RequestContext } from '#libs/platform/server';
import { faultBounds, faultFields, type ResourceContent } from '#libs/resources/shared';
import { inWords } from '../issue-in-words.ts';
import { contentOf } from '../resource-content.input.ts';
import { JudgeTextPayload } from '../text-issue.type.ts';
import { DeleteDraftInput, JudgeTextInput, SaveDraftInput, SubmitDraftInput } from './draft.input.ts';
import { DeleteDraftPayload, DraftType, SaveDraftPayload, SubmitDraftPayload, WritingGroupType } from './draft.type.ts';
import { DraftsService, type OpenDraft } from './drafts.service.ts';
import { SubmittingService } from './submitting.service.ts';
import { Works } from '../works.service.ts';

const newer = Symbol('newer versions of the works of drafts');

/** Drafts of whoever asks: writing, trying and sending in. */
@Resolver(() => DraftType)
export class DraftsResolver {
  constructor(
    private readonly drafts: DraftsService,
    private readonly submitting: SubmittingService,
    private readonly works: Works,
  ) {}

  @Allow('signed-in')
  @ResolveField(() => Int, {
    nullable: true,
    description: 'The published version of the resource that it stands on, where that is another one than it takes account of.',
  })
  newerWorkVersion(@Parent() { content }: OpenDraft, @Context() context: RequestContext): Promise<number | null> {
    const load = (contents: readonly ResourceContent[]) => this.works.newerThan(context.viewer, contents);
    return context.loader(newer, load).load(content);
  }

  // What somebody wrote stays hers to read and to delete, also when no role of hers is left.
  @Allow('signed-in')
  @Costs(400)
  @Query(() => [DraftType], { description: "The viewer's drafts, the one saved last first; at most 50." })
  myDrafts(@Context() { viewer }: RequestContext): Promise<OpenDraft[]> {
    return this.drafts.list(viewer);
  }

  @Allow('signed-in')
  @Query(() => DraftType, { nullable: true, description: "One of the viewer's drafts." })
  draft(@Context() { viewer }: RequestContext, @Args('id', { type: () => ID }) id: Id<'ResourceDraft'>): Promise<OpenDraft | null> {
    return isId(id) ? this.drafts.byId(viewer, id) : Promise.resolve(null);
  }

  @Allow('write:resources')
  @Query(() => [WritingGroupType], { description: 'The groups through which the viewer may write, the widest first; at most 100.' })
  writingGroups(@Context() { viewer }: RequestContext): Promise<WritingGroupType[]> {
    return this.drafts.groupsOf(viewer);
  }

  @Allow('write:resources')
  @Change(() => SaveDraftPayload, { description: 'Saves a draft on the revision that its writer had before her.' })
  async saveDraft(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, revision, group, resource, content }: SaveDraftInput,
  ): Promise<SaveDraftPayload> {
    return { draft: await this.drafts.save(viewer, { id, revision, group, resource: resource ?? null, content: contentOf(content) }) };
  }

  @Allow('signed-in')
  @Change(() => DeleteDraftPayload, { description: 'Deletes a draft for good.' })
  async deleteDraft(@Context() { viewer }: RequestContext, @Args('input') { id }: DeleteDraftInput): Promise<DeleteDraftPayload> {
    await this.drafts.remove(viewer, id);
    return { isDeleted: true };
  }

  @Allow('write:resources')
  @Change(() => JudgeTextPayload, { description: 'A text as it would be shown, or all that is wrong with it. Nothing is kept.' })
  async judgeText(@Context() context: RequestContext, @Args('input') { source, draft }: JudgeTextInput): Promise<JudgeTextPayload> {
    const { blocks, issues } = await this.submitting.judge(context.viewer, source, draft ?? null);
    return { text: { blocks, issues: issues.map((issue) => inWords(issue, context)) } };
  }

  @Allow('write:resources')
  @Change(() => SubmitDraftPayload, {
    description: 'Sends a draft in, or says all that keeps it from being sent in; then it stays a draft.',
  })
  async submitDraft(@Context() context: RequestContext, @Args('input') { id }: SubmitDraftInput): Promise<SubmitDraftPayload> {
    const { resource, faults, issues } = await this.submitting.submit(context.viewer, id);
    const mended = faults.map((code) => ({
      code,
      field: faultFields[code],
      sentence: context.speak(`resources.fault.${code}`, faultBounds[code]),
    }));
    return { resource, faults: mended, issues: issues.map((issue) => inWords(issue, context)) };
  }
}
