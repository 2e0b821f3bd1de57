import { expect, test } from '@jest/globals';
import { databaseUrl } from './database-address.ts';

test('a socket becomes a URL that other programs take', () => {
  const address = { host: '/srv/la escuela/.data/database', port: 5432, username: 'escuela', database: 'postgres' };
  const url = databaseUrl(address);
  expect(url).toBe('postgresql://escuela@%2Fsrv%2Fla%20escuela%2F.data%2Fdatabase:5432/postgres');
  expect(decodeURIComponent(new URL(url).hostname)).toBe(address.host);
});

test('a URL that the operator gave stays as it is', () => {
  expect(databaseUrl({ url: 'postgresql://a:b@c/d?sslmode=require' })).toBe('postgresql://a:b@c/d?sslmode=require');
});
