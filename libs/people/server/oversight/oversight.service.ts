import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '#libs/kernel/shared';
import { Audit, type ActDetails, type NotedAct } from '#libs/platform/server';
import { GroupsService } from '../groups/groups.service.ts';
import { PseudonymsService } from '../roles/pseudonyms.service.ts';

/** An act with the names that its sentence needs; null for an account or a group that is no more. */
export interface NamedAct extends NotedAct {
  readonly names: ActDetails;
}

/** The log of acts of power, for those who may read it. */
@Injectable()
export class OversightService {
  constructor(
    private readonly audit: Audit,
    private readonly groups: GroupsService,
    private readonly pseudonyms: PseudonymsService,
  ) {}

  /** The newest acts before a place, with names instead of ids; in three statements, however many. */
  async list(first: number, before: number | null, language: Language): Promise<NamedAct[]> {
    const noted = await this.audit.list(first, before);
    const ids = (names: readonly string[]) => [...new Set(noted.flatMap(({ details }) => names.map((name) => details[name] ?? [])).flat())];
    const [people, groups] = await Promise.all([this.pseudonyms.of(ids(['by', 'on'])), this.groups.byIds(ids(['group']))]);
    const titles = new Map(groups.map(({ id, title }) => [id as string, inLanguage(title, language).text]));
    const named: Readonly<Record<string, (id: string) => string | null>> = {
      by: (id) => people.get(id)?.pseudonym ?? null,
      on: (id) => people.get(id)?.pseudonym ?? null,
      group: (id) => titles.get(id) ?? null,
    };
    return noted.map((act) => ({
      ...act,
      names: Object.fromEntries(
        Object.entries(act.details).map(([name, value]) => [
          name,
          value === null ? null : (named[name]?.(value) ?? (name in named ? null : value)),
        ]),
      ),
    }));
  }
}
