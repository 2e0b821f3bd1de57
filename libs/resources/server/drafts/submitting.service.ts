import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { InertLane, inertPolicyVersion } from '#libs/mdx/server';
import type { Block } from '#libs/mdx/shared';
import type { InertIssue } from '#libs/mdx/shared/inert';
import { actorOf, GrantsService, GroupsService } from '#libs/people/server';
import { Bounds, Clock, Database, InTransaction, lettersByChance, notFound, Refused, sql } from '#libs/platform/server';
import { contentFaults, type ContentFault, type ResourceContent, type Work } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { Correspondence } from '../correspondence.service.ts';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { previews, submissions } from '../resource.bounds.ts';
import { ResourceVersion } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';
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
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly correspondence: Correspondence,
  ) {}

  /** A text as it would be shown, or all that is wrong with it; nothing is kept. */
  async judge(viewer: Viewer, source: string): Promise<{ blocks: readonly Block[] | null; issues: readonly InertIssue[] }> {
    this.bounds.take(previews, actorOf(viewer).id);
    const judged = await this.lane.judge(source);
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
    const compiled = await this.lane.compile(content.source);
    if (!compiled.ok || faults.length > 0) return { resource: null, faults, issues: compiled.ok ? [] : compiled.issues };
    return { resource: await this.take(viewer, draft, content, compiled.blocks), faults: [], issues: [] };
  }

  /** Makes a version of a draft. What somebody saved since in another window is not thrown away: then nothing is sent in. */
  @InTransaction()
  async take(viewer: Viewer, draft: ResourceDraft, content: ResourceContent, blocks: readonly Block[]): Promise<string> {
    const { affected } = await this.database.repo(ResourceDraft).delete({ id: draft.id, revision: draft.revision });
    if (!affected) throw new Refused('DRAFT_ELSEWHERE');
    const resource = draft.resourceId ? await this.again(draft.resourceId, draft.groupId) : await this.begin(viewer, draft.groupId);
    const sealedContent = this.contents.sealVersion(resource.id, resource.version, { content, blocks });
    const { id: resourceId, version: number } = resource;
    await this.database
      .repo(ResourceVersion)
      .insert({ resourceId, number, madeOn: this.clock.today(), sealedContent, policy: inertPolicyVersion });
    const reviewers = await this.grants.holdersOf('review:resources', draft.groupId);
    const others = reviewers.filter((reviewer) => reviewer !== actorOf(viewer).id);
    await this.correspondence.tell(others, 'resource-submitted', { title: content.title });
    return resource.slug;
  }

  /** Its address says nothing of its title, which stands nowhere readable before it is published. */
  private async begin(viewer: Viewer, groupId: Id<'Group'>): Promise<Pick<Resource, 'id' | 'slug' | 'version'>> {
    const id: Id<'Resource'> = randomUUID();
    const { authorTag, sealedAuthor } = this.authors.signed(id, actorOf(viewer).id);
    const slug = `aporte-${lettersByChance(10)}`;
    await this.database
      .repo(Resource)
      .insert({ id, slug, groupId, authorTag, sealedAuthor, state: 'submitted', version: 1, isTakenBack: false });
    return { id, slug, version: 1 };
  }

  /** A published one stays published until somebody decides about its new version. */
  private async again(id: Id<'Resource'>, groupId: Id<'Group'>): Promise<Pick<Resource, 'id' | 'slug' | 'version'>> {
    const [resource] = await this.database.query<Pick<Resource, 'id' | 'slug' | 'version'>>(
      `with again as (
         update resources set version = version + 1, group_id = $2, is_taken_back = false, state = case when state = 'published' then state else 'submitted' end
         where id = $1 returning id, slug, version)
       select * from again`,
      [id, groupId],
    );
    if (!resource) throw notFound();
    return resource;
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
