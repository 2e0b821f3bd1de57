import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Audit } from './audit/audit.ts';
import { Belongings } from './belongings/belongings.ts';
import { BelongingsResolver } from './belongings/belongings.resolver.ts';
import { Bounds, type Bound } from './bounds/bounds.ts';
import { Clock } from './clock.ts';
import { ContentVersion } from './content-version.ts';
import type { DatabaseAddress } from './database/index.ts';
import { Erasures } from './erasures/erasures.ts';
import { DiscreetFailures } from './http/discreet-failures.filter.ts';
import { KeepingResolver } from './keeping/keeping.resolver.ts';
import { ForgetOrder } from './keeping/forget-order.ts';
import { Keeping } from './keeping/keeping.ts';
import { Jobs } from './jobs/jobs.ts';
import { NoticesResolver } from './notices/notices.resolver.ts';
import { Notices } from './notices/notices.ts';
import { KeyChange } from './key-change/key-change.ts';
import { OutsideKey } from './outside-key.ts';
import { Database } from './persistence/database.ts';
import { Places } from './places/places.ts';
import { pgAddress } from './persistence/pg-address.ts';
import { Search } from './search/search.ts';

/** What the platform needs to know from whoever starts it. */
export interface PlatformOptions {
  readonly database: DatabaseAddress;
  /** The key that lives outside the database. */
  readonly key: Buffer;
  /** Keys that were added since; the last one closes what is kept closed. */
  readonly newerKeys?: readonly Buffer[];
  /** Whether this process takes background work. */
  readonly isWorker: boolean;
  /** Bounds that hold here in the place of declared ones of the same name. */
  readonly bounds?: readonly Bound[];
  /** The file beside the key that lists what was erased; without it only the database remembers. */
  readonly erasedFile?: string;
}

/** What every domain may inject. */
@Global()
@Module({})
export class PlatformModule {
  static with({ database, key, newerKeys, isWorker, bounds, erasedFile }: PlatformOptions): DynamicModule {
    const address = pgAddress(database);
    return {
      module: PlatformModule,
      providers: [
        Clock,
        Database,
        Keeping,
        ForgetOrder,
        KeepingResolver,
        Audit,
        KeyChange,
        Belongings,
        BelongingsResolver,
        Notices,
        NoticesResolver,
        Places,
        Search,
        { provide: Bounds, inject: [Clock], useFactory: (clock: Clock) => new Bounds(clock, bounds) },
        { provide: OutsideKey, useFactory: () => new OutsideKey(key, newerKeys) },
        { provide: ContentVersion, inject: [Database], useFactory: (rows: Database) => new ContentVersion(address, rows) },
        {
          provide: Erasures,
          inject: [Database, OutsideKey, Clock],
          useFactory: (rows: Database, outside: OutsideKey, clock: Clock) => new Erasures(rows, outside, clock, erasedFile ?? null),
        },
        { provide: Jobs, useFactory: () => new Jobs(address, isWorker) },
        { provide: APP_FILTER, useClass: DiscreetFailures },
      ],
      exports: [
        Audit,
        Bounds,
        KeyChange,
        Belongings,
        Notices,
        Clock,
        Database,
        Erasures,
        Keeping,
        ContentVersion,
        Jobs,
        OutsideKey,
        Places,
        Search,
      ],
    };
  }
}
