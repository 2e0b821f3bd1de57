import { afterEach, expect, test } from '@jest/globals';
import { compileContent } from './content.ts';
import { fixture, type Fixture } from './fixture.ts';

// Each test starts the compiling process, on a machine that may be busy.
const patience = 60_000;

let made: Fixture | undefined;
const make = (files: Readonly<Record<string, string>>) => (made = fixture(Object.fromEntries(Object.entries(files).map(([slug, text]) => [`resources/${slug}.mdx`, text]))));
const problemsOf = (files: Readonly<Record<string, string>>) => make(files).problems();
afterEach(() => made?.remove());

const file = (fields: Readonly<Record<string, string>> = {}, body = 'Hola.\n') => {
  const all = { kind: 'guide', title: 'Una guía', summary: 'Para probar qué se dice de un recurso.', language: 'es', licence: 'CC-BY-SA-4.0', topics: '[care]', level: 'start', minutes: '5', ...fields };
  return `---\n${Object.entries(all).map(([field, value]) => `${field}: ${value}`).join('\n')}\n---\n${body}`;
};

test('a file becomes what an author would have filled in, signed, with its call', async () => {
  const origin = '{title: A guide, address: https://example.org/guide, licence: CC-BY-4.0}';
  const { folder } = make({ una: file({ reviewBy: '2020-01-01', origin, changes: 'Más corta.', call: '{roles: [translate], languages: [pt]}' }, '\n\n## Hola\n\nTú.\n\n') });
  const { problems, content } = await compileContent(folder);
  expect(problems).toEqual([]);
  expect(content!.resources).toMatchObject([
    {
      key: 'resource:una',
      slug: 'una',
      call: { roles: ['translate'], languages: ['pt'] },
      content: { kind: 'guide', isSigned: true, source: '## Hola\n\nTú.\n', adaptedFrom: null, reviewBy: '2020-01-01', origin: { licence: 'CC-BY-4.0' } },
    },
  ]);
  expect(content!.resources[0]!.content).not.toHaveProperty('call');
}, patience);

test('a work comes before what stands on it, however they are called', async () => {
  const { folder } = make({
    'a-traducida': file({ translatedFrom: 'm-adaptada', language: 'pt' }),
    'm-adaptada': file({ adaptedFrom: 'z-obra', changes: 'Más corta.' }),
    'z-obra': file(),
  });
  expect((await compileContent(folder)).content!.resources.map(({ slug }) => slug)).toEqual(['z-obra', 'm-adaptada', 'a-traducida']);
}, patience);

test('every field that is wrong is told at its place', async () => {
  const found = await problemsOf({
    una: file({ kind: 'poem', topics: '[care, cooking]', minutes: '900', licence: 'CC-BY-ND-4.0' }),
    otra: file({ origin: '{title: A, address: http://a.org, licence: nada}', call: '{roles: [sing], languages: [es]}', isSigned: 'true' }),
    corta: file({ title: 'ab', summary: 'Corto.' }),
    vida: file({ kind: 'story' }),
    compuesta: file({ kind: 'case', composed: 'true' }),
    'aporte-abc': file(),
    'Mal-nombre': file(),
    'sin-nada': 'Hola\n',
  });
  expect(found).toEqual([
    'resources/Mal-nombre.mdx:1:1 unexpected-file',
    'resources/aporte-abc.mdx:1:1 reserved-slug',
    'resources/corta.mdx:3:1 title-length',
    'resources/corta.mdx:4:1 summary-length',
    'resources/otra.mdx:10:20 bad-field',
    'resources/otra.mdx:10:43 bad-field',
    'resources/otra.mdx:11:16 bad-field',
    'resources/otra.mdx:12:1 unknown-field',
    'resources/sin-nada.mdx:1:1 front-matter',
    'resources/una.mdx:2:1 bad-field',
    'resources/una.mdx:6:1 bad-field',
    'resources/una.mdx:7:16 bad-field',
    'resources/una.mdx:9:1 bad-field',
    'resources/vida.mdx:2:1 not-composed',
  ]);
}, patience);

test('what a text may not have is told at its line and column, as a member is told', async () => {
  const { folder } = make({ una: file({}, '\n{x}\n\n<script>alert(1)</script>\n\nVer <Term id="nada">eso</Term> y [la guía](/biblioteca/no-hay) y [aquí](/es/glosario).\n'), otra: file({ trusted: 'true', trustedReason: 'Porque sí' }, "import a from './a.json'\n\nHola\n") });
  const { problems, content } = await compileContent(folder);
  expect(content).toBeNull();
  expect(problems.map(({ file: path, line, column, code }) => `${path}:${line}:${column} ${code}`)).toEqual([
    'resources/otra.mdx:10:1 unknown-field',
    'resources/otra.mdx:11:1 unknown-field',
    'resources/otra.mdx:13:1 imports-not-allowed',
    'resources/una.mdx:12:1 expression-not-allowed',
    'resources/una.mdx:14:1 html-not-allowed',
  ]);
  for (const { sentence } of problems) expect(sentence).toMatch(/^[A-Z].* .*[.:]/);
}, patience);

test('links and glossary words that lead nowhere are told where they stand', async () => {
  expect(await problemsOf({ una: file({}, 'Ver <Term id="nada">eso</Term>.\n\nY [la guía](/biblioteca/no-hay), [esta](/biblioteca/una)\ny [aquí](/es/glosario).\n') })).toEqual([
    'resources/una.mdx:11:15 unknown-term',
    'resources/una.mdx:13:13 broken-link',
    'resources/una.mdx:14:10 link-with-language',
  ]);
}, patience);

test('what a resource stands on must be there, under a licence that allows it, and not be itself', async () => {
  const found = await problemsOf({
    sola: file({ adaptedFrom: 'no-hay', changes: 'Todo.' }),
    obra: file(),
    libre: file({ adaptedFrom: 'obra', licence: 'CC0-1.0' }),
    igual: file({ translatedFrom: 'obra' }),
    doble: file({ adaptedFrom: 'obra', translatedFrom: 'obra', language: 'pt' }),
    uno: file({ adaptedFrom: 'dos', changes: 'Algo.' }),
    dos: file({ adaptedFrom: 'uno', changes: 'Algo.' }),
  });
  expect(found).toEqual([
    'resources/doble.mdx:2:1 two-works',
    'resources/dos.mdx:10:1 lineage-circle',
    'resources/igual.mdx:5:1 same-language',
    'resources/libre.mdx:2:1 changes-missing',
    'resources/libre.mdx:6:1 licence-misfit',
    'resources/sola.mdx:10:1 unknown-work',
    'resources/uno.mdx:10:1 lineage-circle',
  ]);
}, patience);

test('only files that changed are judged, beside what the others say of themselves', async () => {
  const { folder, write } = make({ obra: file(), adaptada: file({ adaptedFrom: 'obra', changes: 'Algo.' }) });
  const known = Object.fromEntries((await compileContent(folder)).content!.resources.map(({ key, hash }) => [key, hash]));
  const again = await compileContent(folder, known);
  expect([again.content!.resources, again.content!.unchanged]).toEqual([[], ['resource:adaptada', 'resource:obra']]);
  write({ 'resources/adaptada.mdx': file({ adaptedFrom: 'obra', changes: 'Otra cosa.', licence: 'CC-BY-4.0' }) });
  expect((await compileContent(folder, known)).problems.map(({ code }) => code)).toEqual(['licence-misfit']);
}, patience);
