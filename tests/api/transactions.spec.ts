import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database, InTransaction, Refused } from '#libs/platform/server';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

class Notes {
  constructor(
    readonly database: Database,
    private readonly inner?: Notes,
  ) {}

  @InTransaction()
  async write(key: string, failure?: Error): Promise<string> {
    await this.database.query('insert into content_units values ($1, $1)', [key]);
    if (failure) throw failure;
    return key;
  }

  @InTransaction()
  async writeBoth(key: string, failure: Error): Promise<void> {
    await this.database.query('insert into content_units values ($1, $1)', [key]);
    await this.inner!.write(`${key}-inner`);
    throw failure;
  }

  @InTransaction()
  async seesOwn(key: string): Promise<number> {
    await this.database.query('insert into content_units values ($1, $1)', [key]);
    const rows = await this.database.query('select from content_units where key = $1', [key]);
    return rows.length;
  }
}

const notes = () => {
  const database = school.nest.get(Database);
  return new Notes(database, new Notes(database));
};

async function kept(prefix: string): Promise<string[]> {
  const { rows } = await school.rows.query<{ key: string }>('select key from content_units where key like $1 order by key', [`${prefix}%`]);
  return rows.map(({ key }) => key);
}

test('what a use case wrote stands when it ends well', async () => {
  expect(await notes().write('well')).toBe('well');
  expect(await kept('well')).toEqual(['well']);
});

test('a refusal takes back everything that its use case wrote', async () => {
  await expect(notes().write('refused', new Refused('NO'))).rejects.toThrow(Refused);
  expect(await kept('refused')).toEqual([]);
});

test('so does any other failure', async () => {
  await expect(notes().write('failed', new TypeError('x'))).rejects.toThrow(TypeError);
  expect(await kept('failed')).toEqual([]);
});

test('a use case within another takes part in its transaction', async () => {
  await expect(notes().writeBoth('both', new Refused('NO'))).rejects.toThrow(Refused);
  expect(await kept('both')).toEqual([]);
});

test('what is written within is seen within', async () => {
  expect(await notes().seesOwn('own')).toBe(1);
});

test('use cases that run at once do not share a transaction', async () => {
  const all = Array.from({ length: 8 }, (_, at) =>
    notes()
      .write(`many-${at}`, at % 2 ? new Refused('NO') : undefined)
      .catch(() => undefined),
  );
  await Promise.all(all);
  expect(await kept('many')).toEqual(['many-0', 'many-2', 'many-4', 'many-6']);
});
