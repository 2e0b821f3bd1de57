import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { InertLane } from '#libs/mdx/server';
import type { Block } from '#libs/mdx/shared';
import type { InertIssue } from '#libs/mdx/shared/inert';
import { actorOf, GrantsService, GroupsService } from '#libs/people/server';
import { Bounds, Clock, Database, InTransaction, lettersByChance, notFound, Refused, sql } from '#libs/platform/server';
import { contentFaults, contributionPrefix, type ContentFault, type ResourceContent, type Work } from '#libs/resources/shared';
import { Contents } from '../contents.service.ts';
import { Correspondence } from '../correspondence.service.ts';
import { ImageSendingIn } from '../images/image-sending-in.service.ts';
import { TextImages } from '../images/text-images.service.ts';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { previews, submissions } from '../resource.bounds.ts';
import { Resource } from '../resource.entity.ts';
import { Versions } from '../versions.service.ts';
import { DraftsService } from './drafts.service.ts';
import { ResourceDraft } from './resource-draft.entity.ts';

/** What came of sending in: the contribution, or all that keeps it from becoming one. */
export interface Submitted {
  readonly resource: string | null;
  readonly faults: readonly ContentFault[];
  readonly issues: readonly InertIssue[];
}

/** Takes drafts in: judges their text, keeps it as a version that never changes, and tells those who review. */
@Injectable()
export class SubmittingService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly lane: InertLane,
    private readonly groups: GroupsService,
    private readonly grants: GrantsService,
    private readonly drafts: DraftsService,
    private readonly versions: Versions,
    private readonly contents: Contents,
    private readonly correspondence: Correspondence,
    private readonly images: TextImages,
    private readonly sendingIn: ImageSendingIn,
  ) {}

  /** A text as it would be shown, or all that is wrong with it; nothing is kept. Of which draft it is says which images it may name. */
  async judge(
    viewer: Viewer,
    source: string,
    draft: Id<'ResourceDraft'> | null,
  ): Promise<{ blocks: readonly Block[] | null; issues: readonly InertIssue[] }> {
    this.bounds.take(previews, actorOf(viewer).id);
    const judged = await this.lane.judge(source, draft === null ? undefined : await this.namesIn(viewer, draft));
    return judged.ok ? { blocks: judged.blocks, issues: [] } : { blocks: null, issues: judged.issues };
  }

  /** Sends a draft in. The text is compiled before the transaction begins: that takes a while. */
  async submit(viewer: Viewer, id: Id<'ResourceDraft'>): Promise<Submitted> {
    const draft = await this.drafts.own(viewer, id);
    if (!draft) throw notFound();
    await this.groups.openWhere(viewer, 'write:resources', draft.groupId);
    const content = this.contents.ofDraft(draft);
    const faults = contentFaults(content, await this.workOf(viewer, content), this.clock.today());
    this.bounds.take(submissions, actorOf(viewer).id);
    const compiled = await this.lane.compile(content.source, await this.namesIn(viewer, id));
    if (!compiled.ok || faults.length > 0) return { resource: null, faults, issues: compiled.ok ? [] : compiled.issues };
    return { resource: await this.take(viewer, draft, content, compiled.blocks), faults: [], issues: [] };
  }

  /** Makes a version of a draft. What somebody saved since in another window is not thrown away: then nothing is sent in. */
  @InTransaction()
  async take(viewer: Viewer, draft: ResourceDraft, content: ResourceContent, blocks: readonly Block[]): Promise<string> {
    const kept = await this.database.row(ResourceDraft, sql`where id = ${draft.id} and revision = ${draft.revision} for update`);
    if (!kept) throw new Refused('DRAFT_ELSEWHERE');
    const sent = { content, blocks };
    const { id, slug } = draft.resourceId
      ? await this.versions.again(draft.resourceId, draft.groupId, sent)
      : // Its address says nothing of its title, which stands nowhere readable before it is published.
        await this.versions.begin(`${contributionPrefix}${lettersByChance(10)}`, draft.groupId, actorOf(viewer).id, sent);
    await this.sendingIn.take(viewer, draft, id, content, blocks);
    await this.database.repo(ResourceDraft).delete({ id: draft.id });
    const reviewers = await this.grants.holdersOf('review:resources', draft.groupId);
    const others = reviewers.filter((reviewer) => reviewer !== actorOf(viewer).id);
    await this.correspondence.tell(others, 'resource-submitted', { title: content.title });
    return slug;
  }

  /** How its text may name images. A draft that is not saved yet has none. */
  private async namesIn(viewer: Viewer, draft: Id<'ResourceDraft'>): Promise<string[]> {
    return (await this.images.ofDraft(viewer, draft)).map(({ name }) => name);
  }

  /** The resource of ours on which a content stands; one that is not there is none, and then its licence is not known. */
  private async workOf(viewer: Viewer, { adaptedFrom, translatedFrom }: ResourceContent): Promise<Work | null> {
    const slug = adaptedFrom ?? translatedFrom;
    if (slug === null) return null;
    const work = await this.database.row(Resource, sql`where slug = ${slug} and ${resourcesVisibleTo(viewer)}`);
    if (!work?.licence || !work.language) throw new Refused('WORK_NOT_HERE');
    return { licence: work.licence, language: work.language };
  }
}
