import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { asAdministrator, asDatabaseUrl, asHost, asOneOf, asOrigins, asPort, asRecipient, valueOf, type Variables } from './setting.ts';

/** Everything the school reads from outside, already checked. */
export interface Environment {
  /** PORT: where the school listens; 3000 when not set, 0 for any free port. */
  readonly port: number;
  /** HOST: the address of this machine it listens on; 127.0.0.1 when not set, so that nobody else reaches it by accident. */
  readonly host: string;
  /** ESCUELA_DATA: the folder of the database and of files people sent; `.data` when not set. */
  readonly dataFolder: string;
  /** ESCUELA_KEY: the file of the key that never stands in the database nor in a backup; `.escuela-key` when not set. */
  readonly keyFile: string;
  /** DATABASE_URL: a PostgreSQL of yours instead of the one that comes with the school; null when not set. */
  readonly databaseUrl: string | null;
  /** ESCUELA_ORIGIN: the addresses people write in their browser; empty when not set (then see `originsAt`). */
  readonly origins: readonly string[];
  /** GRAPHQL_OPERATIONS: `open` lets anybody ask what the schema allows, `persisted` only what our own pages ask. */
  readonly graphqlOperations: 'open' | 'persisted';
  /** ROLE: `web` serves pages, `worker` does background work, `all` (when not set) does both. */
  readonly role: 'all' | 'web' | 'worker';
  /** ESCUELA_ADMIN and ESCUELA_ADMIN_PASSPHRASE: who administers from this start on, under which pseudonym and with which passphrase; null when neither is set. */
  readonly administrator: { readonly pseudonym: string; readonly passphrase: string } | null;
  /** BACKUP_RECIPIENT: the `age1…` line to which backups are encrypted; null when not set. */
  readonly backupRecipient: string | null;
  /** BACKUP_IDENTITY: the file with the secret half of that line, needed only to restore; null when not set. */
  readonly backupIdentity: string | null;
  /** NODE_ENV: `production` under `npm start`; `development` when not set. */
  readonly mode: 'production' | 'development' | 'test';
}

/** The settings of this process; throws `WrongSetting` with a sentence for the person who wrote the wrong value. Relative paths start at `folder`. */
export function readEnvironment(variables: Variables, folder: string = process.cwd()): Environment {
  const given = (name: string, otherwise: string) => valueOf(variables, name) ?? otherwise;
  const databaseUrl = valueOf(variables, 'DATABASE_URL');
  const origins = valueOf(variables, 'ESCUELA_ORIGIN');
  const recipient = valueOf(variables, 'BACKUP_RECIPIENT');
  const identity = valueOf(variables, 'BACKUP_IDENTITY');
  return {
    port: asPort('PORT', given('PORT', '3000')),
    host: asHost('HOST', given('HOST', '127.0.0.1')),
    dataFolder: resolve(folder, given('ESCUELA_DATA', '.data')),
    keyFile: resolve(folder, given('ESCUELA_KEY', '.escuela-key')),
    databaseUrl: databaseUrl === undefined ? null : asDatabaseUrl('DATABASE_URL', databaseUrl),
    origins: origins === undefined ? [] : asOrigins('ESCUELA_ORIGIN', origins),
    graphqlOperations: asOneOf('GRAPHQL_OPERATIONS', given('GRAPHQL_OPERATIONS', 'open'), ['open', 'persisted']),
    role: asOneOf('ROLE', given('ROLE', 'all'), ['all', 'web', 'worker']),
    administrator: asAdministrator(valueOf(variables, 'ESCUELA_ADMIN'), valueOf(variables, 'ESCUELA_ADMIN_PASSPHRASE')),
    backupRecipient: recipient === undefined ? null : asRecipient('BACKUP_RECIPIENT', recipient),
    backupIdentity: identity === undefined ? null : resolve(folder, identity),
    mode: asOneOf('NODE_ENV', given('NODE_ENV', 'development'), ['production', 'development', 'test']),
  };
}

const everyAddress = ['0.0.0.0', '::'];

/** The origins people reach the school under, once its port is known: those of ESCUELA_ORIGIN, else this machine's own names. */
export function originsAt({ origins, host }: Pick<Environment, 'origins' | 'host'>, port: number): readonly string[] {
  if (origins.length > 0) return origins;
  const hosts = ['127.0.0.1', 'localhost', ...(everyAddress.includes(host) ? [] : [isIPv6(host) ? `[${host}]` : host])];
  return [...new Set(hosts.map((name) => new URL(`http://${name}:${port}`).origin))];
}
