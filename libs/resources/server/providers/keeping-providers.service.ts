import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf } from '#libs/people/server';
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
import { providerLimits } from '#libs/resources/shared';
import { FoundProviders } from './found-providers.service.ts';
import { Provider } from './provider.entity.ts';
import { ProvidersService } from './providers.service.ts';

/** What an entry says. */
export type ProviderContent = Omit<Provider, 'id' | 'slug' | 'isRetired'>;

/** What the log keeps of the directory; each has its words `audit.<act>`. */
export const acts = ['provider-added', 'provider-changed', 'provider-retired', 'provider-restored'] as const;

/** Any constant will do, as long as every process takes the same: two that add at once would overlook each other. */
const directoryLock = 7_164_202_631;

/** Keeps the directory: adds, changes and retires entries. Whoever does is noted in the log. */
@Injectable()
export class KeepingProvidersService implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly providers: ProvidersService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly found: FoundProviders,
  ) {}

  onModuleInit(): void {
    this.audit.register(...acts);
  }

  /** Adds an organisation. */
  @InTransaction()
  async add(viewer: Viewer, content: ProviderContent): Promise<Provider> {
    await this.check(content, null);
    const [{ count } = { count: 0 }] = await this.database.query<{ count: number }>('select count(*)::int as count from providers');
    if (count >= providerLimits.entries) throw new Refused('DIRECTORY_FULL', { most: providerLimits.entries });
    const slug = await this.freeSlug(content.name);
    const provider: Provider = { id: randomUUID(), slug, ...content, isRetired: false };
    await this.database.repo(Provider).insert(provider as never);
    await this.noted(viewer, 'provider-added', provider.id);
    return provider;
  }

  /** Says an entry anew, or only that it was checked again. */
  @InTransaction()
  async change(viewer: Viewer, id: Id<'Provider'>, content: ProviderContent): Promise<Provider> {
    const before = await this.kept(viewer, id);
    await this.check(content, id);
    const provider: Provider = { ...before, ...content };
    if (isDeepStrictEqual(provider, before)) return before;
    await this.database.repo(Provider).update({ id }, content as never);
    await this.noted(viewer, 'provider-changed', id);
    return provider;
  }

  /** Takes an entry out of the directory, or back into it. */
  @InTransaction()
  async setRetired(viewer: Viewer, id: Id<'Provider'>, isRetired: boolean): Promise<Provider> {
    const before = await this.kept(viewer, id);
    if (before.isRetired === isRetired) return before;
    await this.database.repo(Provider).update({ id }, { isRetired });
    await this.noted(viewer, isRetired ? 'provider-retired' : 'provider-restored', id);
    return { ...before, isRetired };
  }

  private async kept(viewer: Viewer, id: Id<'Provider'>): Promise<Provider> {
    const provider = await this.providers.oneToKeep(viewer, id);
    if (!provider) throw notFound();
    return provider;
  }

  private async check({ web, reviewedOn }: ProviderContent, id: Id<'Provider'> | null): Promise<void> {
    if (reviewedOn > this.clock.today()) throw new Refused('REVIEW_FUTURE');
    await this.database.query('select pg_advisory_xact_lock($1)', [directoryLock]);
    const other = await this.database.row(Provider, sql`where web = ${web} and (${id}::uuid is null or id <> ${id})`);
    if (other) throw new Refused('PROVIDER_KNOWN', { name: other.name });
  }

  private async freeSlug(name: string): Promise<string> {
    const beginning = slugOf(name) ?? 'organizacion';
    const isTaken = await this.database.row(Provider, sql`where slug = ${beginning}`);
    return isTaken ? `${beginning}-${lettersByChance(6)}` : beginning;
  }

  private async noted(viewer: Viewer, act: (typeof acts)[number], provider: Id<'Provider'>): Promise<void> {
    await this.found.enter(provider);
    await this.audit.note(act, { by: actorOf(viewer).id, provider });
    await this.version.raise();
  }
}
