import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { inLanguage, type Id, type LocalizedText, type Viewer } from '#libs/kernel/shared';
import { fitsBelow, type GroupKind } from '#libs/people/shared';
import { Database, InTransaction, lettersByChance, Refused, slugOf } from '#libs/platform/server';
import { Acts } from '../oversight/acts.ts';
import { Group } from './group.entity.ts';
import { mayAbove, mayIn } from './groups.policy.ts';
import { GroupsService } from './groups.service.ts';

/** What a group is made of. */
export interface NewGroup {
  readonly parent: Id<'Group'>;
  readonly kind: GroupKind;
  readonly slug: string | null;
  readonly title: LocalizedText;
}

/** Makes, renames, closes and opens groups. */
@Injectable()
export class GroupWritingService {
  constructor(
    readonly database: Database,
    private readonly groups: GroupsService,
    private readonly acts: Acts,
  ) {}

  /** Makes a group below one that the viewer looks after. */
  @InTransaction()
  async create(viewer: Viewer, { parent: parentId, kind, slug: wanted, title }: NewGroup): Promise<Group> {
    const parent = await this.groups.openWhere(viewer, 'write:groups', parentId);
    if (!fitsBelow(kind, parent.kind)) throw new Refused('GROUP_MISFIT');
    await this.groups.checkRoom();
    const id: Id<'Group'> = randomUUID();
    const beginning = wanted ?? slugOf(inLanguage(title, 'es').text) ?? `grupo-${lettersByChance(6)}`;
    // Who does not see every group must not learn from a taken name that somebody else takes part.
    const slug = mayIn(viewer, 'write:groups', await this.groups.network())
      ? beginning
      : `${beginning.slice(0, 70).replace(/-$/, '')}-${lettersByChance(6)}`;
    const group: Group = { id, kind, parentId, path: [...parent.path, id], slug, title, isClosed: false };
    const made = await this.database.query(
      `insert into groups (id, kind, parent_id, path, slug, title, is_closed) values ($1, $2, $3, $4, $5, $6, false)
       on conflict (slug) do nothing returning id`,
      [id, kind, parentId, group.path, slug, title],
    );
    if (made.length === 0) throw new Refused('SLUG_TAKEN');
    await this.acts.note(viewer, 'group-created', { group: id });
    return group;
  }

  /** Gives a group another title; its address stays. */
  @InTransaction()
  async rename(viewer: Viewer, id: Id<'Group'>, title: LocalizedText): Promise<Group> {
    const group = await this.groups.where(viewer, 'write:groups', id);
    if (isDeepStrictEqual(title, group.title)) return group;
    await this.database.repo(Group).update({ id }, { title });
    await this.acts.note(viewer, 'group-renamed', { group: id });
    return { ...group, title };
  }

  /** Closes or opens a group. Only from above: nobody shuts out herself, and the network stays. */
  @InTransaction()
  async setClosed(viewer: Viewer, id: Id<'Group'>, isClosed: boolean): Promise<Group> {
    const group = await this.groups.where(viewer, 'write:groups', id);
    if (group.kind === 'network') throw new Refused('NETWORK_STAYS');
    if (!mayAbove(viewer, 'write:groups', group)) throw new Refused('GROUP_FROM_ABOVE');
    const { affected } = await this.database.repo(Group).update({ id, isClosed: !isClosed }, { isClosed });
    if (affected) await this.acts.note(viewer, isClosed ? 'group-closed' : 'group-reopened', { group: id });
    return { ...group, isClosed };
  }
}
