export { checkDatabaseUrl } from './check-database-url.ts';
export { holdsDatabase, isPrivate, makePrivateFolder } from './data-folder.ts';
export { databaseUrl, type DatabaseAddress, type SocketAddress } from './database-address.ts';
export { joinOrStartPostgres, startPostgres, type RunningDatabase } from './embedded-postgres.ts';
export type { Use } from './folder-lock.ts';
export { openDatabase, type OpenDatabase } from './open-database.ts';
