import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import { providerLimits, type ProviderCost, type ProviderSkill } from '#libs/resources/shared';
import { Provider } from './provider.entity.ts';
import { providersToKeep, providersVisibleTo } from './providers.policy.ts';

/** Which organisations; what is null does not matter. */
export interface WantedProviders {
  readonly skill: ProviderSkill | null;
  readonly cost: ProviderCost | null;
  readonly language: string | null;
  readonly country: string | null;
}

const most = providerLimits.entries;

/** The directory as everybody reads it, and as those see it who keep it. */
@Injectable()
export class ProvidersService {
  constructor(private readonly database: Database) {}

  /** The organisations by name. One that works from afar for anybody is there for every country. */
  list(viewer: Viewer, { skill, cost, language, country }: WantedProviders): Promise<Provider[]> {
    return this.database.rows(
      Provider,
      sql`where ${providersVisibleTo(viewer)} and (${skill}::text is null or ${skill} = any(skills))
        and (${cost}::text is null or cost = ${cost}) and (${language}::text is null or ${language} = any(languages))
        and (${country}::text is null or countries = '{}' or ${country} = any(countries))
        order by lower(name), id limit ${most}`,
    );
  }

  /** One organisation, if it exists for the viewer. */
  bySlug(viewer: Viewer, slug: string): Promise<Provider | null> {
    return this.database.row(Provider, sql`where slug = ${slug} and ${providersVisibleTo(viewer)}`);
  }

  /** Every entry that the viewer keeps: those that were checked the longest ago first, the retired last. */
  toKeep(viewer: Viewer): Promise<Provider[]> {
    return this.database.rows(
      Provider,
      sql`where ${providersToKeep(viewer)} order by is_retired, reviewed_on, lower(name), id limit ${most}`,
    );
  }

  /** One of these, held for the transaction at hand. */
  oneToKeep(viewer: Viewer, id: Id<'Provider'>): Promise<Provider | null> {
    return this.database.row(Provider, sql`where id = ${id} and ${providersToKeep(viewer)} for update`);
  }
}
