import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inLanguage, type LocalizedText, type Viewer } from '#libs/kernel/shared';
import { Belongings, Database, sql } from '#libs/platform/server';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { GroupsService } from '../groups/groups.service.ts';

/** A role of the viewer's own. */
export interface OwnRole extends Pick<GrantRow, 'id' | 'role' | 'fromDay' | 'untilDay'> {
  readonly groupTitle: LocalizedText;
}

/** What somebody's own roles are, also those that are suspended or wait for their day, so that she can leave them. */
@Injectable()
export class OwnRoles implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly groups: GroupsService,
  ) {}

  onModuleInit(): void {
    this.belongings.register('roles', async (viewer) =>
      (await this.of(viewer)).map(({ role, groupTitle, fromDay, untilDay }) => ({
        role,
        group: inLanguage(groupTitle, 'es').text,
        fromDay,
        untilDay,
      })),
    );
  }

  /** Those that have not ended. */
  async of({ account }: Viewer): Promise<OwnRole[]> {
    if (!account) return [];
    const tag = this.grants.tagOf(account.id);
    const rows = await this.database.rows(
      GrantRow,
      sql`where account_tag = ${tag} and ${this.grants.unended} order by from_day, id limit 200`,
    );
    const titles = new Map((await this.groups.byIds(rows.map(({ groupId }) => groupId))).map(({ id, title }) => [id, title]));
    return rows.map(({ id, groupId, role, fromDay, untilDay }) => ({ id, role, fromDay, untilDay, groupTitle: titles.get(groupId) ?? {} }));
  }
}
