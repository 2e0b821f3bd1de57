import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { connectionOf, Database, sql, type PageInfoType } from '#libs/platform/server';
import { cursorOf, placeOf } from '../day-cursor.ts';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { Resource } from '../resource.entity.ts';
import { wantedAre, type Wanted } from './wanted.ts';

/** A resource whose columns are filled: it is published. */
export type PublishedResource = { [Name in keyof Resource]: NonNullable<Resource[Name]> } & Pick<Resource, 'reviewBy' | 'origin'>;

/** A part of the library. */
export interface ResourceConnection {
  readonly edges: { readonly node: PublishedResource; readonly cursor: string }[];
  readonly pageInfo: PageInfoType;
}

/** The library as everybody reads it. */
@Injectable()
export class ResourcesService {
  constructor(private readonly database: Database) {}

  /** The resources, the newest first. */
  async list(viewer: Viewer, wanted: Wanted, first: number, after: string | null): Promise<ResourceConnection> {
    const [day, id] = after === null ? ['9999-12-31', null] : placeOf(after);
    const rows = await this.database.rows(
      Resource,
      sql`where ${resourcesVisibleTo(viewer)}
        and ${wantedAre(wanted)}
        and published_on <= ${day}::date and (published_on < ${day}::date or id > ${id}::uuid)
        order by published_on desc, id limit ${first + 1}`,
    );
    return connectionOf(rows as PublishedResource[], first, after === null, cursorOf);
  }

  /** One resource, if it exists for the viewer. */
  async bySlug(viewer: Viewer, slug: string): Promise<PublishedResource | null> {
    return (await this.database.row(Resource, sql`where slug = ${slug} and ${resourcesVisibleTo(viewer)}`)) as PublishedResource | null;
  }

  /** Those with these ids that exist for the viewer. */
  async byIds(viewer: Viewer, ids: readonly Id<'Resource'>[]): Promise<PublishedResource[]> {
    return (await this.database.rows(
      Resource,
      sql`where id = any(${ids}::uuid[]) and ${resourcesVisibleTo(viewer)}`,
    )) as PublishedResource[];
  }

  /** For each of these, what was made of it: adaptations and translations that exist for the viewer. */
  async madeOf(viewer: Viewer, ids: readonly Id<'Resource'>[]): Promise<PublishedResource[][]> {
    const made = (await this.database.rows(
      Resource,
      sql`where (adapted_from = any(${ids}::uuid[]) or translated_from = any(${ids}::uuid[])) and ${resourcesVisibleTo(viewer)}
        order by published_on desc, id limit 200`,
    )) as PublishedResource[];
    return ids.map((id) => made.filter(({ adaptedFrom, translatedFrom }) => adaptedFrom === id || translatedFrom === id));
  }

  /** The text of the published version of each of these. */
  async blocksOf(ids: readonly Id<'Resource'>[]): Promise<(readonly Block[])[]> {
    const texts = await this.database.query<{ id: string; blocks: readonly Block[] }>(
      'select resource_id as id, blocks from resource_texts where resource_id = any($1::uuid[])',
      [ids],
    );
    const byId = new Map(texts.map(({ id, blocks }) => [id, blocks]));
    return ids.map((id) => byId.get(id) ?? []);
  }

  /** How many bytes the text of each of these weighs as data. */
  async bytesOf(ids: readonly Id<'Resource'>[]): Promise<number[]> {
    const weights = await this.database.query<{ id: string; bytes: number }>(
      'select resource_id as id, octet_length(blocks::text) as bytes from resource_texts where resource_id = any($1::uuid[])',
      [ids],
    );
    const byId = new Map(weights.map(({ id, bytes }) => [id, bytes]));
    return ids.map((id) => byId.get(id) ?? 0);
  }
}
