import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { Group, GroupsService, groupsWhere } from '#libs/people/server';
import { Database, sql } from '#libs/platform/server';
import { collectionLimits } from '#libs/resources/shared';
import { ResourcesService, type PublishedResource } from '../library/resources.service.ts';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { Resource } from '../resource.entity.ts';
import { Collection, CollectionItem } from './collection.entity.ts';
import { collectionsCuratedBy, collectionsVisibleTo } from './collections.policy.ts';

/** A resource in a collection, with why it stands there. */
export interface ShownItem {
  readonly resource: PublishedResource;
  readonly note: LocalizedText | null;
}

/** The same as whoever keeps the collection sees it; of what is withdrawn nothing but its name. */
export interface CuratedItem extends Pick<Resource, 'id' | 'slug' | 'title' | 'language'> {
  readonly note: LocalizedText | null;
  readonly isShown: boolean;
}

/** A collection as whoever keeps it sees it. */
export interface CuratedCollection extends Collection {
  readonly groupTitle: LocalizedText;
}

/** Collections as everybody reads them, and as those do who keep them. */
@Injectable()
export class CollectionsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly resources: ResourcesService,
  ) {}

  /** The collections of the library, the newest first. */
  list(viewer: Viewer): Promise<Collection[]> {
    return this.database.rows(
      Collection,
      sql`where ${collectionsVisibleTo(viewer)} order by made_on desc, slug limit ${collectionLimits.collections}`,
    );
  }

  /** One of them. */
  bySlug(viewer: Viewer, slug: string): Promise<Collection | null> {
    return this.database.row(Collection, sql`where slug = ${slug} and ${collectionsVisibleTo(viewer)}`);
  }

  /** The resources of each of these, in order, as far as they exist for the viewer. */
  async itemsOf(viewer: Viewer, ids: readonly Id<'Collection'>[]): Promise<ShownItem[][]> {
    const items = await this.placed(ids);
    const found = new Map(
      (await this.resources.byIds(viewer, [...new Set(items.map(({ resourceId }) => resourceId))])).map((one) => [one.id, one]),
    );
    return ids.map((id) =>
      items.flatMap(({ collectionId, resourceId, note }) => {
        const resource = found.get(resourceId);
        return collectionId === id && resource ? [{ resource, note }] : [];
      }),
    );
  }

  /** How many resources of each of these exist for the viewer. */
  async sizesOf(viewer: Viewer, ids: readonly Id<'Collection'>[]): Promise<number[]> {
    const { text, values } =
      sql`select collection_id as id, count(*)::int as count from collection_items join resources on resources.id = resource_id
      where collection_id = any(${ids}::uuid[]) and ${resourcesVisibleTo(viewer)} group by collection_id`;
    const sizes = new Map((await this.database.query<{ id: string; count: number }>(text, values)).map(({ id, count }) => [id, count]));
    return ids.map((id) => sizes.get(id) ?? 0);
  }

  /** The collections in which each of these stands. */
  async withResources(viewer: Viewer, ids: readonly Id<'Resource'>[]): Promise<Collection[][]> {
    const places = await this.database.rows(CollectionItem, sql`where resource_id = any(${ids}::uuid[]) order by collection_id limit 1000`);
    const found = await this.database.rows(
      Collection,
      sql`where collections.id = any(${places.map(({ collectionId }) => collectionId)}::uuid[]) and ${collectionsVisibleTo(viewer)} order by slug`,
    );
    return ids.map((id) => {
      const its = new Set(places.filter(({ resourceId }) => resourceId === id).map(({ collectionId }) => collectionId));
      return found.filter((collection) => its.has(collection.id));
    });
  }

  /** The collections that the viewer keeps. */
  async curated(viewer: Viewer): Promise<CuratedCollection[]> {
    return this.withGroups(
      await this.database.rows(Collection, sql`where ${collectionsCuratedBy(viewer)} order by slug limit ${collectionLimits.collections}`),
    );
  }

  /** One of them. */
  async curatedBySlug(viewer: Viewer, slug: string): Promise<CuratedCollection | null> {
    const found = await this.database.rows(Collection, sql`where slug = ${slug} and ${collectionsCuratedBy(viewer)}`);
    return (await this.withGroups(found))[0] ?? null;
  }

  /** All that stands in each of these, in order, whether it can be read or not. */
  async allItemsOf(viewer: Viewer, ids: readonly Id<'Collection'>[]): Promise<CuratedItem[][]> {
    const items = await this.placed(ids);
    const resources = await this.database.rows(Resource, sql`where id = any(${items.map(({ resourceId }) => resourceId)}::uuid[])`);
    const shown = new Set(
      (
        await this.resources.byIds(
          viewer,
          resources.map(({ id }) => id),
        )
      ).map(({ id }) => id),
    );
    const known = new Map(resources.map((resource) => [resource.id, resource]));
    return ids.map((id) =>
      items.flatMap(({ collectionId, resourceId, note }) => {
        const resource = known.get(resourceId);
        if (collectionId !== id || !resource) return [];
        const { slug, title, language } = resource;
        return [{ id: resourceId, slug, title, language, note, isShown: shown.has(resourceId) }];
      }),
    );
  }

  /** The groups for which the viewer may make collections. */
  groupsOf(viewer: Viewer): Promise<{ id: Id<'Group'>; title: LocalizedText }[]> {
    return this.database.rows(Group, sql`where ${groupsWhere(viewer, 'review:resources')} order by cardinality(path), slug limit 100`);
  }

  private placed(ids: readonly Id<'Collection'>[]): Promise<CollectionItem[]> {
    return this.database.rows(CollectionItem, sql`where collection_id = any(${ids}::uuid[]) order by collection_id, place`);
  }

  private async withGroups(collections: readonly Collection[]): Promise<CuratedCollection[]> {
    const groups = new Map((await this.groups.byIds(collections.map(({ groupId }) => groupId))).map(({ id, title }) => [id, title]));
    return collections.map((collection) => ({ ...collection, groupTitle: groups.get(collection.groupId) ?? {} }));
  }
}
