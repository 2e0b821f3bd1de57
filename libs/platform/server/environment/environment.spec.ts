import { expect, test } from '@jest/globals';
import { originsAt, readEnvironment } from './environment.ts';

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

test('without any variable the school runs alone in its checkout', () => {
  expect(readEnvironment({}, '/srv/school')).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: '/srv/school/.data',
    keyFile: '/srv/school/.escuela-key',
    databaseUrl: null,
    origins: [],
    graphqlOperations: 'open',
    role: 'all',
    backupRecipient: null,
    backupIdentity: null,
    administrator: null,
    mode: 'development',
  });
});

test('every variable is taken as it was written', () => {
  const variables = {
    PORT: '0',
    HOST: '::1',
    ESCUELA_DATA: 'other',
    ESCUELA_KEY: '/etc/escuela/key',
    DATABASE_URL: 'postgresql://school@%2Frun%2Fpostgresql/school',
    ESCUELA_ORIGIN: 'https://School.example, http://abcdef.onion ,https://school.example',
    GRAPHQL_OPERATIONS: 'persisted',
    ROLE: 'worker',
    BACKUP_RECIPIENT: recipient,
    BACKUP_IDENTITY: 'usb/identity',
    ESCUELA_ADMIN: 'Faro del Norte',
    ESCUELA_ADMIN_PASSPHRASE: 'cuerda lluvia tortuga volante',
    NODE_ENV: 'production',
  };
  expect(readEnvironment(variables, '/srv/school')).toEqual({
    port: 0,
    host: '::1',
    dataFolder: '/srv/school/other',
    keyFile: '/etc/escuela/key',
    databaseUrl: 'postgresql://school@%2Frun%2Fpostgresql/school',
    origins: ['https://school.example', 'http://abcdef.onion'],
    graphqlOperations: 'persisted',
    role: 'worker',
    backupRecipient: recipient,
    backupIdentity: '/srv/school/usb/identity',
    administrator: { pseudonym: 'Faro del Norte', passphrase: 'cuerda lluvia tortuga volante' },
    mode: 'production',
  });
});

test('an empty variable counts as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '', ESCUELA_ORIGIN: '' })).toEqual(readEnvironment({}));
});

test.each([
  ['127.0.0.1', 4000, ['http://127.0.0.1:4000', 'http://localhost:4000']],
  ['0.0.0.0', 80, ['http://127.0.0.1', 'http://localhost']],
  ['192.168.1.5', 4000, ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://192.168.1.5:4000']],
  ['::1', 4000, ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000']],
])('listening on %s at %d, people reach the school under its own names', (host, port, origins) => {
  expect(originsAt({ origins: [], host }, port)).toEqual(origins);
});

test('the addresses that the operator wrote are the only ones', () => {
  expect(originsAt({ origins: ['https://school.example'], host: '127.0.0.1' }, 4000)).toEqual(['https://school.example']);
});
