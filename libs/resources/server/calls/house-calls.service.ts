import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Clock, Database, sql } from '#libs/platform/server';
import type { Call as CallInFile, HouseResource } from '#libs/resources/shared';
import { Resource } from '../resource.entity.ts';

/** Takes in what the house's own resources call for. Such a call has no caller: those who review in the resource's group keep it. */
@Injectable()
export class HouseCalls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens, changes or closes the calls of resources whose files changed, once these are written. To be called within a transaction. */
  async write(resources: readonly Pick<HouseResource, 'slug' | 'call'>[]): Promise<void> {
    const slugs = resources.map(({ slug }) => slug);
    const ids = new Map((await this.database.rows(Resource, sql`where slug = any(${slugs})`)).map(({ id, slug }) => [slug, id]));
    for (const { slug, call } of resources) {
      const id = ids.get(slug);
      if (id && call) await this.open(id, call);
      else if (id) await this.database.query('update calls set is_closed = true where resource_id = $1 and caller_tag is null', [id]);
    }
  }

  private async open(resource: Id<'Resource'>, { roles, languages }: CallInFile): Promise<void> {
    await this.database.query(
      `insert into calls (id, resource_id, roles, languages, opened_on, is_closed) values ($1, $2, $3, $4, $5, false)
       on conflict (resource_id) where caller_tag is null do update set roles = excluded.roles, languages = excluded.languages,
         opened_on = case when calls.is_closed then excluded.opened_on else calls.opened_on end, is_closed = false`,
      [randomUUID(), resource, roles, languages, this.clock.today()],
    );
  }
}
