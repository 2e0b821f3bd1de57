import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inLanguage, type Id, type LocalizedText, type Viewer } from '#libs/kernel/shared';
import { actorOf, GroupsService } from '#libs/people/server';
import {
  Audit,
  Clock,
  ContentVersion,
  Database,
  InTransaction,
  lettersByChance,
  notFound,
  Refused,
  slugOf,
  sql,
} from '#libs/platform/server';
import { collectionLimits } from '#libs/resources/shared';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { Resource } from '../resource.entity.ts';
import { Collection, CollectionItem } from './collection.entity.ts';
import { collectionsCuratedBy } from './collections.policy.ts';

/** What a collection says of itself. */
export type CollectionWords = Pick<Collection, 'title' | 'introduction'>;

/** Makes collections and puts resources into them. Everything that is changed here is public at once. */
@Injectable()
export class CuratingService implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly groups: GroupsService,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.audit.register('collection-made', 'collection-deleted');
  }

  /** Makes an empty collection of a group; nobody reads it before something stands in it. The letters behind its name keep it apart from others and from the house's. */
  @InTransaction()
  async create(viewer: Viewer, groupId: Id<'Group'>, words: CollectionWords): Promise<string> {
    const group = await this.groups.openWhere(viewer, 'review:resources', groupId);
    await this.database.query('lock table collections in share row exclusive mode');
    const [all] = await this.database.query<{ count: number }>('select count(*)::int as count from collections');
    if (all && all.count >= collectionLimits.collections) throw new Refused('COLLECTIONS_FULL', { most: collectionLimits.collections });
    const id: Id<'Collection'> = randomUUID();
    const slug = `${slugOf(inLanguage(words.title, 'es').text) ?? 'coleccion'}-${lettersByChance(6)}`;
    await this.database.repo(Collection).insert({ id, slug, groupId: group.id, ...words, madeOn: this.clock.today() });
    await this.audit.note('collection-made', { by: actorOf(viewer).id, group: group.id, collection: id });
    return slug;
  }

  /** Gives a collection other words; its address stays. */
  @InTransaction()
  async change(viewer: Viewer, id: Id<'Collection'>, words: CollectionWords): Promise<void> {
    await this.found(viewer, id);
    await this.database.repo(Collection).update({ id }, words as object);
    await this.version.raise();
  }

  /** Deletes a collection; its resources stay where they are. */
  @InTransaction()
  async remove(viewer: Viewer, id: Id<'Collection'>): Promise<void> {
    const { groupId } = await this.found(viewer, id);
    await this.database.repo(Collection).delete({ id });
    await this.audit.note('collection-deleted', { by: actorOf(viewer).id, group: groupId, collection: id });
    await this.version.raise();
  }

  /** Puts a published resource at the end of a collection; of one that stands there already, changes what is noted of it in that language. */
  @InTransaction()
  async put(viewer: Viewer, id: Id<'Collection'>, slug: string, language: string, words: string): Promise<void> {
    await this.found(viewer, id);
    const resource = await this.database.row(Resource, sql`where slug = ${slug}`);
    const item = resource && (await this.itemOf(id, resource.id));
    const note = noteWith(item?.note ?? null, language, words);
    if (item) await this.database.repo(CollectionItem).update({ collectionId: id, resourceId: item.resourceId }, { note } as object);
    else await this.add(viewer, id, slug, note);
    await this.version.raise();
  }

  /** Takes a resource out of a collection. */
  @InTransaction()
  async take(viewer: Viewer, id: Id<'Collection'>, resourceId: Id<'Resource'>): Promise<void> {
    await this.found(viewer, id);
    const { affected } = await this.database.repo(CollectionItem).delete({ collectionId: id, resourceId });
    if (!affected) throw notFound();
    await this.version.raise();
  }

  /** Lets a resource and the one before or behind it change places; at either end nothing happens. */
  @InTransaction()
  async move(viewer: Viewer, id: Id<'Collection'>, resourceId: Id<'Resource'>, isUp: boolean): Promise<void> {
    await this.found(viewer, id);
    const item = await this.itemOf(id, resourceId);
    if (!item) throw notFound();
    const beside = isUp ? sql`place < ${item.place} order by place desc` : sql`place > ${item.place} order by place`;
    const other = await this.database.row(CollectionItem, sql`where collection_id = ${id} and ${beside} limit 1`);
    if (!other) return;
    await this.database.query(
      `update collection_items set place = case resource_id when $2 then $5::int else $4::int end where collection_id = $1 and resource_id in ($2, $3)`,
      [id, resourceId, other.resourceId, item.place, other.place],
    );
    await this.version.raise();
  }

  private async add(viewer: Viewer, id: Id<'Collection'>, slug: string, note: LocalizedText | null): Promise<void> {
    const resource = await this.database.row(Resource, sql`where slug = ${slug} and ${resourcesVisibleTo(viewer)}`);
    if (!resource) throw new Refused('RESOURCE_NOT_HERE');
    const [last] = await this.database.query<{ count: number; place: number }>(
      'select count(*)::int as count, coalesce(max(place), 0)::int as place from collection_items where collection_id = $1',
      [id],
    );
    if (last && last.count >= collectionLimits.resources) throw new Refused('COLLECTION_FULL', { most: collectionLimits.resources });
    const place = (last?.place ?? 0) + 1;
    await this.database.repo(CollectionItem).insert({ collectionId: id, resourceId: resource.id, place, note } as object);
  }

  /** Who changes it at the same moment waits until this is done. */
  private async found(viewer: Viewer, id: Id<'Collection'>): Promise<Collection> {
    const collection = await this.database.row(
      Collection,
      sql`where collections.id = ${id} and ${collectionsCuratedBy(viewer)} for update`,
    );
    if (!collection) throw notFound();
    return collection;
  }

  private itemOf(id: Id<'Collection'>, resourceId: Id<'Resource'>): Promise<CollectionItem | null> {
    return this.database.row(CollectionItem, sql`where collection_id = ${id} and resource_id = ${resourceId}`);
  }
}

/** A note with other words in one language; none where nothing is left of it. */
function noteWith(note: LocalizedText | null, language: string, words: string): LocalizedText | null {
  const others = Object.entries(note ?? {}).filter(([written]) => written !== language);
  const all = words ? [...others, [language, words] as const] : others;
  return all.length > 0 ? Object.fromEntries(all) : null;
}
