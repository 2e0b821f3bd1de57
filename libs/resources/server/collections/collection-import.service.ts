import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '#libs/people/server';
import { Clock, Database } from '#libs/platform/server';
import type { HouseCollection } from '#libs/resources/shared';

const unitPrefix = 'collection:';

/** Takes the house's own collections in. They belong to the network; what its reviewers change stays until the file says something else. */
@Injectable()
export class CollectionImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: GroupsService,
  ) {}

  /** Writes what changed, once its resources are written. To be called within a transaction. */
  async write(collections: readonly HouseCollection[]): Promise<void> {
    if (collections.length === 0) return;
    const { id: network } = await this.groups.network();
    for (const { slug, title, introduction, resources } of collections) {
      const [written] = await this.database.query<{ id: string }>(
        `insert into collections (id, slug, group_id, title, introduction, made_on) values ($1, $2, $3, $4, $5, $6)
         on conflict (slug) do update set title = excluded.title, introduction = excluded.introduction returning id`,
        [randomUUID(), slug, network, title, introduction, this.clock.today()],
      );
      await this.database.query('delete from collection_items where collection_id = $1', [written?.id]);
      await this.database.query(
        `insert into collection_items (collection_id, resource_id, place)
         select $1, resources.id, place from unnest($2::text[]) with ordinality named (slug, place) join resources using (slug)`,
        [written?.id, resources],
      );
    }
  }

  /** Deletes what `content/` no longer has. */
  async remove(units: readonly string[]): Promise<void> {
    const slugs = units.filter((key) => key.startsWith(unitPrefix)).map((key) => key.slice(unitPrefix.length));
    if (slugs.length > 0) await this.database.query('delete from collections where slug = any($1)', [slugs]);
  }
}
