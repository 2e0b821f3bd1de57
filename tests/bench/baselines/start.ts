import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { databaseUrl, startPostgres } from '../../../libs/platform/server/database/index.ts';

const database = await startPostgres(process.argv[2] ?? '');
const client = new Client({ connectionString: databaseUrl(database.address) });
await client.connect();
await client.query('select 1');
const server = createServer((_, response) => response.end());
server.listen(0, '127.0.0.1', () => console.log(`listening http://127.0.0.1:${(server.address() as AddressInfo).port}`));

process.once('SIGTERM', () => {
  server.close();
  void client
    .end()
    .then(() => database.stop())
    .then(() => process.exit(0));
});
