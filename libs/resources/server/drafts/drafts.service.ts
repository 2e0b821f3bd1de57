import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { actorOf, Group, GroupsService, groupsWhere } from '#libs/people/server';
import { Bounds, Clock, Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import type { ResourceContent } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { savings } from '../resource.bounds.ts';
import { Resource } from '../resource.entity.ts';
import { draftsOf } from '../resources.policy.ts';
import { ResourceVersion } from '../resource-version.entity.ts';
import { Works } from '../works.service.ts';
import { ResourceDraft } from './resource-draft.entity.ts';

/** How many drafts one person may have. */
const most = 50;

/** A draft to be saved, on the revision that its writer had before her. */
export interface DraftToSave {
  readonly id: Id<'ResourceDraft'>;
  readonly revision: number;
  readonly group: Id<'Group'>;
  readonly resource: string | null;
  readonly content: ResourceContent;
}

/** A draft as its author sees it. */
export interface OpenDraft extends Pick<ResourceDraft, 'id' | 'groupId' | 'revision' | 'savedOn'> {
  readonly resource: string | null;
  readonly content: ResourceContent;
}

/** What somebody writes before she sends it in: hers alone, and closed in the rows. */
@Injectable()
export class DraftsService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly groups: GroupsService,
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly works: Works,
  ) {}

  /** The viewer's drafts, the one saved last first. */
  async list(viewer: Viewer): Promise<OpenDraft[]> {
    const tag = this.authors.tagOfViewer(viewer);
    const drafts = await this.database.rows(ResourceDraft, sql`where ${draftsOf(tag)} order by saved_on desc, id limit ${most}`);
    return this.opened(drafts);
  }

  /** One draft of the viewer's; another's is as one that does not exist. */
  async byId(viewer: Viewer, id: Id<'ResourceDraft'>): Promise<OpenDraft | null> {
    const draft = await this.own(viewer, id);
    return draft && ((await this.opened([draft]))[0] ?? null);
  }

  /** The groups through which the viewer may write. */
  async groupsOf(viewer: Viewer): Promise<{ id: Id<'Group'>; title: LocalizedText }[]> {
    return this.database.rows(Group, sql`where ${groupsWhere(viewer, 'write:resources')} order by cardinality(path), slug limit 100`);
  }

  /** Saves what she wrote, if nobody saved since she had it before her. The same sent twice, as where an answer was lost, is saved once. */
  @InTransaction()
  async save(viewer: Viewer, draft: DraftToSave): Promise<OpenDraft> {
    this.bounds.take(savings, actorOf(viewer).id);
    const group = await this.groups.openWhere(viewer, 'write:resources', draft.group);
    const resource = draft.resource === null ? null : await this.ownResource(viewer, draft.resource);
    const workVersion = await this.works.versionFor(viewer, draft.content, () => this.before(viewer, draft, resource));
    const content = { ...draft.content, workVersion };
    const row: ResourceDraft = {
      id: draft.id,
      authorTag: this.authors.tagOfViewer(viewer),
      groupId: group.id,
      resourceId: resource?.id ?? null,
      sealedContent: this.contents.sealDraft(draft.id, content),
      revision: draft.revision + 1,
      savedOn: this.clock.today(),
    };
    const isSaved = draft.revision === 0 ? await this.insert(row) : await this.update(row);
    if (!isSaved && !(await this.isSavedAlready(viewer, row, content))) throw new Refused('DRAFT_ELSEWHERE');
    const { id, groupId, revision, savedOn } = row;
    return { id, groupId, resource: draft.resource, revision, savedOn, content };
  }

  /** Deletes a draft; one that is not hers is as one that does not exist. */
  async remove(viewer: Viewer, id: Id<'ResourceDraft'>): Promise<void> {
    const draft = await this.own(viewer, id);
    if (!draft) throw notFound();
    await this.database.repo(ResourceDraft).delete({ id });
  }

  /** A draft of the viewer's as its row has it. */
  own(viewer: Viewer, id: Id<'ResourceDraft'>): Promise<ResourceDraft | null> {
    return this.database.row(ResourceDraft, sql`where id = ${id} and ${draftsOf(this.authors.tagOfViewer(viewer))}`);
  }

  /** Who saves the first time twice at once waits here for herself; whose id is taken by another is told no more than by an older revision. */
  private async insert(row: ResourceDraft): Promise<boolean> {
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [row.authorTag.toString('hex')]);
    const [drafts] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from resource_drafts where author_tag = $1 and id <> $2',
      [row.authorTag, row.id],
    );
    if (drafts && drafts.count >= most) throw new Refused('DRAFTS_FULL', { most });
    const made = await this.database.query(
      `insert into resource_drafts (id, author_tag, group_id, resource_id, sealed_content, revision, saved_on)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning 1`,
      [row.id, row.authorTag, row.groupId, row.resourceId, row.sealedContent, row.revision, row.savedOn],
    );
    return made.length > 0;
  }

  private async update({ id, authorTag, ...saved }: ResourceDraft): Promise<boolean> {
    const draft = await this.database.row(ResourceDraft, sql`where id = ${id} and ${draftsOf(authorTag)} for update`);
    if (!draft) throw notFound();
    if (draft.revision !== saved.revision - 1) return false;
    await this.database.repo(ResourceDraft).update({ id }, saved);
    return true;
  }

  /** Whether the draft stands in the rows as it would after this saving. */
  private async isSavedAlready(
    viewer: Viewer,
    { id, groupId, resourceId, revision }: ResourceDraft,
    content: ResourceContent,
  ): Promise<boolean> {
    const kept = await this.own(viewer, id);
    if (kept?.revision !== revision || kept.groupId !== groupId || kept.resourceId !== resourceId) return false;
    return isDeepStrictEqual(this.contents.ofDraft(kept), { ...content });
  }

  /** What she wrote before this: in this draft, else in the newest version of the contribution that it continues. */
  private async before(viewer: Viewer, { id, revision }: DraftToSave, resource: Resource | null): Promise<ResourceContent | null> {
    const draft = revision > 0 ? await this.own(viewer, id) : null;
    if (draft) return this.contents.ofDraft(draft);
    if (!resource) return null;
    const version = await this.database.row(ResourceVersion, sql`where resource_id = ${resource.id} and number = ${resource.version}`);
    if (!version) return null;
    const { content } = this.contents.ofVersion(version);
    return resource.publishedVersion === resource.version ? { ...content, workVersion: resource.workVersion } : content;
  }

  private async ownResource(viewer: Viewer, slug: string): Promise<Resource> {
    const resource = await this.database.row(Resource, sql`where slug = ${slug} and author_tag = ${this.authors.tagOfViewer(viewer)}`);
    if (!resource) throw notFound();
    return resource;
  }

  private async opened(drafts: readonly ResourceDraft[]): Promise<OpenDraft[]> {
    const ids = drafts.flatMap(({ resourceId }) => resourceId ?? []);
    const slugs = new Map(
      (await this.database.query<{ id: string; slug: string }>('select id, slug from resources where id = any($1::uuid[])', [ids])).map(
        ({ id, slug }) => [id, slug],
      ),
    );
    return drafts.map((draft) => {
      const { id, groupId, resourceId, revision, savedOn } = draft;
      return { id, groupId, revision, savedOn, resource: slugs.get(resourceId ?? '') ?? null, content: this.contents.ofDraft(draft) };
    });
  }
}
