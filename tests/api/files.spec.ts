import { beforeAll, expect, test } from '@jest/globals';
import { aClient, type Client } from '../support/client.ts';
import { theSchool } from '../support/running-school.ts';
import { patience } from '../support/test-school.ts';

let visitor: Client;
beforeAll(async () => void (visitor = aClient({ port: Number(new URL(await theSchool()).port) })), patience);

/** The ids in the first column of a table. */
const idsIn = (table: string) =>
  table
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]);

interface Compared {
  readonly licence: string;
  readonly comparison: readonly { readonly id: string; readonly category: string; readonly difficulty: number }[];
}

test.each(['', '?categoria=office', '?dificultad=2&donde=server', '?categoria=media&dificultad=1&donde=elsewhere'])(
  'the table and the data of the comparison hold the same rows, narrowed as the page (%s)',
  async (query) => {
    const table = (await visitor.get(`/es/comparacion.csv${query}`)).body;
    const { licence, comparison } = JSON.parse((await visitor.get(`/es/comparacion.json${query}`)).body) as Compared;
    const page = (await visitor.get(`/es/comparacion${query}`)).body;
    expect(table.split(',')[0]).toBe('clave');
    expect(licence).toBe('CC-BY-SA-4.0');
    expect(idsIn(table)).toEqual(comparison.map(({ id }) => id));
    // The page groups them.
    const shown = [...page.matchAll(/<li id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(shown.toSorted()).toEqual(comparison.map(({ id }) => id).toSorted());
  },
);

test('a file is a file: of its type, with a name, and spoken as its page is', async () => {
  const { headers, body } = await visitor.get('/pt/comparacion.csv');
  expect([headers['content-type'], headers['content-disposition']]).toEqual([
    'text/csv; charset=utf-8',
    'attachment; filename="comparacion.csv"',
  ]);
  expect(body.slice(0, 30)).toBe('chave,necessidade,categoria,pr');
  // A client takes the mark away when it reads letters; a spreadsheet needs the bytes.
  const bytes = new Uint8Array(await (await fetch(new URL('/pt/comparacion.csv', await theSchool()))).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const data = await visitor.get('/en/proveedores.json');
  expect([data.headers['content-type'], data.headers['content-disposition']]).toEqual([
    'application/json; charset=utf-8',
    'attachment; filename="proveedores.json"',
  ]);
  expect(JSON.parse(data.body)).toEqual({ licence: 'CC-BY-SA-4.0', providers: [] });
});

test('what few can ask for is remembered for all; languages and countries are too many for that', async () => {
  const kept = async (path: string) => (await visitor.get(path)).headers['cache-control'] !== 'no-store';
  for (const page of ['proveedores', 'proveedores.csv', 'proveedores.json'])
    expect([
      await kept(`/es/${page}?saber=hosting&costo=free`),
      await kept(`/es/${page}?idioma=es`),
      await kept(`/es/${page}?pais=MX`),
    ]).toEqual([true, false, false]);
  const { headers } = await visitor.get('/es/comparacion.csv?dificultad=3');
  const again = await visitor.get('/es/comparacion.csv?otra=1&dificultad=3', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.body]).toEqual([304, '']);
});
