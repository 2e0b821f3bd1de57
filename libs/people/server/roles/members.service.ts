import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { connectionOf, Database, notFound, type PageInfoType, sql } from '#libs/platform/server';
import { AccountsService } from '../accounts/accounts.service.ts';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { groupsWhere } from '../groups/groups.policy.ts';
import { PseudonymsService } from './pseudonyms.service.ts';

/** Somebody's role in a group, as those may see it who look after the group. */
export interface Member extends Pick<GrantRow, 'id' | 'role' | 'fromDay' | 'untilDay'> {
  readonly account: Id<'Account'>;
  readonly pseudonym: string;
  readonly isSuspended: boolean;
}

/** A part of a group's list of members. */
export interface MemberConnection {
  readonly edges: readonly { readonly node: Member; readonly cursor: string }[];
  readonly pageInfo: PageInfoType;
}

/** The most powerful first. */
const ranks: readonly string[] = ['administrator', 'coordinator', 'editor', 'trainer', 'member'];
const rank = sql`array_position(${ranks}::text[], grants.role)`;

/** Who is in which group. The rows are opened one by one, for whoever may see them; there is no list of all people. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly accounts: AccountsService,
    private readonly pseudonyms: PseudonymsService,
  ) {}

  /** The members of each of these groups, without those of groups below; in two statements, however many. */
  async ofGroups(groupIds: readonly Id<'Group'>[], first: number, after: string | null): Promise<MemberConnection[]> {
    const [place, id] = after === null ? [0, null] : placeOf(after);
    const following = sql`(${rank}, grants.id) > (${place}::int, coalesce(${id}::uuid, '00000000-0000-0000-0000-000000000000'))`;
    const part = sql`select grants.id from grants where grants.group_id = of_group.id and ${this.grants.unended} and ${following}
      order by ${rank}, grants.id limit ${first + 1}`;
    const rows = await this.database.rows(
      GrantRow,
      sql`where id in (select part.id from unnest(${groupIds}::uuid[]) of_group (id), lateral (${part}) part) order by ${rank}, grants.id`,
    );
    const people = await this.pseudonyms.of(rows.map((row) => this.grants.accountOf(row)));
    const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
    return groupIds.map((groupId) => {
      const { edges, pageInfo } = connectionOf(byGroup.get(groupId) ?? [], first, after === null, cursorOf);
      return { pageInfo, edges: edges.flatMap(({ node, cursor }) => this.shown(node, people).map((member) => ({ node: member, cursor }))) };
    });
  }

  /** The account of that pseudonym, if it has a role in a group whose members the viewer may see. The way is as long where nobody bears it. */
  async named(viewer: Viewer, pseudonym: string): Promise<Id<'Account'> | null> {
    const id = (await this.accounts.idOf(pseudonym)) ?? randomUUID();
    const hers = sql`select groups.id from groups where ${groupsWhere(viewer, 'see:members')}`;
    const held = await this.database.row(
      GrantRow,
      sql`where account_tag = ${this.grants.tagOf(id)} and ${this.grants.unended} and group_id in (${hers})`,
    );
    return held && id;
  }

  /** Without the role of an account that was just erased. */
  private shown(row: GrantRow, people: Awaited<ReturnType<PseudonymsService['of']>>): Member[] {
    const { id, role, fromDay, untilDay } = row;
    const person = people.get(this.grants.accountOf(row));
    return person
      ? [{ id, role, fromDay, untilDay, account: person.id, pseudonym: person.pseudonym, isSuspended: person.isSuspended }]
      : [];
  }
}

function cursorOf({ id, role }: GrantRow): string {
  return Buffer.from(`${ranks.indexOf(role) + 1} ${id}`).toString('base64url');
}

function placeOf(cursor: string): [number, Id<'Grant'>] {
  const [, place, id] = /^([1-5]) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!place || !id) throw notFound();
  return [Number(place), id];
}
