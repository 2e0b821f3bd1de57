import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { ResourcesService, type PublishedResource } from './resources.service.ts';

/** How many resources of a family are shown. */
const familyLimit = 100;

/** How many adaptations of adaptations are followed, up and down. */
const depths = 20;

/** A resource among those that it comes from and that came of it. */
export interface Relative {
  readonly resource: PublishedResource;
  /** What it adapts or translates in this family; null for the one where it begins. */
  readonly parentId: Id<'Resource'> | null;
}

/** All that descends from the first work of a resource's line. */
export interface Family {
  readonly members: readonly Relative[];
  readonly isCut: boolean;
}

/** Lineage as a tree. A work that is not visible ends the line there: what stands above it is not told. */
@Injectable()
export class FamilyService {
  constructor(
    private readonly database: Database,
    private readonly resources: ResourcesService,
  ) {}

  /** The family of a resource, parents before their children; null where the resource does not exist for the viewer. Two statements. */
  async of(viewer: Viewer, slug: string): Promise<Family | null> {
    const isVisible = resourcesVisibleTo(viewer);
    const { text, values } = sql`
      with recursive up as (
          select id, coalesce(adapted_from, translated_from) as work, 0 as depth from resources where slug = ${slug} and ${isVisible}
        union all
          select resources.id, coalesce(adapted_from, translated_from), depth + 1
          from resources join up on resources.id = up.work where ${isVisible} and depth < ${depths}
      ) cycle id set is_cycle using path,
      down as (
          (select id, null::uuid as parent, 0 as depth from up where not is_cycle order by up.depth desc limit 1)
        union all
          select resources.id, down.id, depth + 1
          from resources join down on adapted_from = down.id or translated_from = down.id where ${isVisible} and depth < ${depths}
      ) cycle id set is_cycle using path
      select id, parent as "parentId" from down where not is_cycle order by depth, id limit ${familyLimit + 1}`;
    const places = await this.database.query<{ id: Id<'Resource'>; parentId: Id<'Resource'> | null }>(text, values);
    if (places.length === 0) return null;
    const shown = places.slice(0, familyLimit);
    const found = new Map(
      (
        await this.resources.byIds(
          viewer,
          shown.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    );
    const members = shown.flatMap(({ id, parentId }) => {
      const resource = found.get(id);
      return resource ? [{ resource, parentId }] : [];
    });
    return { members, isCut: places.length > familyLimit };
  }
}
