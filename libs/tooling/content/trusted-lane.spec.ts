import { afterEach, expect, test } from '@jest/globals';
import { writeFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compileTexts } from './compile-process.ts';
import { fixture, front, rightContent, type Fixture } from './fixture.ts';
import { scanContent } from './scan.ts';
import { hashUnits } from './units.ts';

// Each test starts the compiling process, on a machine that may be busy.
const patience = 60_000;

let made: Fixture | undefined;
afterEach(() => made?.remove());

const trusted = '---\ntrusted: true\ntrustedReason: prueba\n---\n';
const secret = 'lo-que-nadie-debe-leer';

/** Compiles texts beside which, outside the content folder, a secret lies. */
async function compile(texts: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) {
  made = fixture({ ...others, ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.mdx`, text])) });
  const outside = join(made.folder, '..');
  writeFileSync(join(outside, 'secret.json'), JSON.stringify({ k: secret }));
  writeFileSync(join(outside, 'secret.mdx'), `---\n---\n${secret}\n`);
  symlinkSync('../secret.json', join(made.folder, 'link.json'));
  symlinkSync('../secret.mdx', join(made.folder, 'link.mdx'));
  return compileTexts(join(process.cwd(), made.folder), [...Object.keys(texts).map((name) => `${name}.mdx`), 'link.mdx', '../secret.mdx']);
}

test('front matter that names a language, a mark before it or no end never runs, and is refused', async () => {
  const code = `{a: process.exit(7)}\n`;
  const answers = await compile({
    js: `---js\n${code}---\nx\n`,
    javascript: `---javascript\n${code}---\nx\n`,
    spaced: `--- js\n${code}---\nx\n`,
    marked: `\ufeff---js\n${code}---\nx\n`,
    unclosed: `---js\n${code}`,
    second: `---\nid: x\n---\n---js\n${code}---\nx\n`,
  });
  for (const [path, { problems, text }] of answers) {
    expect([path, problems.length > 0, text]).toEqual([path, true, null]);
  }
  expect(answers.get('js.mdx')!.problems[0]!.code).toBe('front-matter');
}, patience);

test('nothing outside the content folder is read, whichever way a lesson asks', async () => {
  const asks: Record<string, string> = {
    above: `import x from '../secret.json'\n\n{x.k}\n`,
    absolute: `import x from '/etc/hostname'\n\n{x}\n`,
    packages: `import x from 'yaml'\nimport y from 'node:fs'\n\n{x}{y}\n`,
    inside: `import x from './../content/../secret.json'\n\n{x.k}\n`,
    linked: `import x from './link.json'\n\n{x.k}\n`,
    required: `{require('../secret.json').k}\n`,
    computed: `export const n = 'secret'\n\n{require('../' + n + '.json').k}\n`,
    dynamic: `export const n = 'secret'\n\n{import('../' + n + '.json')}\n`,
    text: `import x from '../secret.mdx'\n\n{x}\n`,
    kinds: `import x from './uno.txt'\n\n{x}\n`,
    builtin: `{process.getBuiltinModule('fs').readFileSync('../secret.json', 'utf8')}\n`,
    made: `{(() => {}).constructor('return process')()}\n`,
    realm: `{globalThis.constructor.constructor('return process')()}\n`,
  };
  const answers = await compile(Object.fromEntries(Object.entries(asks).map(([name, body]) => [name, `${trusted}\n${body}`])), { 'uno.txt': 'x' });
  expect(JSON.stringify([...answers])).not.toContain(secret);
  expect([...answers].map(([path, { problems }]) => [path, [...new Set(problems.map(({ code }) => code))].join()])).toEqual(
    expect.arrayContaining([
      ...['above', 'absolute', 'packages', 'inside', 'linked', 'required', 'computed', 'dynamic', 'text', 'kinds'].map((name) => [`${name}.mdx`, 'import-outside']),
      ...['builtin', 'made', 'realm'].map((name) => [`${name}.mdx`, 'run-failed']),
      ['link.mdx', 'outside-content'],
      ['../secret.mdx', 'outside-content'],
    ]),
  );
}, patience);

test('a trusted lesson may import, count and loop, and leaves the same kind of blocks', async () => {
  const body = `import datos from './datos.json'
import { Tabla } from './tabla.jsx'

## Hay {datos.riesgos.length} riesgos

<Tabla filas={datos.riesgos} />

<Callout type="tip">{datos.riesgos.map((r) => <strong key={r}>{r}</strong>)}</Callout>
`;
  const answers = await compile({ uno: `${trusted}\n${body}` }, {
    'datos.json': '{"riesgos":["robo","engaño"]}',
    'tabla.jsx': 'export const Tabla = ({ filas }) => <table><tbody>{filas.map((f) => <tr key={f}><td>{f}</td></tr>)}</tbody></table>;\n',
  });
  expect(answers.get('uno.mdx')!.problems).toEqual([]);
  expect(answers.get('uno.mdx')!.text!.blocks).toEqual([
    ['h2', { id: 's-hay-2-riesgos' }, 'Hay 2 riesgos'],
    ['table', ['tbody', ['tr', ['td', 'robo']], ['tr', ['td', 'engaño']]]],
    ['Callout', { type: 'tip' }, ['p', ['strong', 'robo'], ['strong', 'engaño']]],
  ]);
}, patience);

test('what cannot be stored fails with the file and line that made it, and what runs for ever is stopped', async () => {
  const answers = await compile(
    {
      uno: `${trusted}\nimport { Mala } from './mala.jsx'\n\n<Mala />\n\n<Callout type={() => 'tip'}>x</Callout>\n`,
      siempre: `${trusted}\n{(() => { for (;;); })()}\n`,
      html: `${trusted}\n<iframe src="https://a.org" />\n`,
    },
    { 'mala.jsx': 'export const Mala = () => (\n  <p title={new Map()}>x</p>\n);\n' },
  );
  const found = [...answers.values()].flatMap(({ problems }) => problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`));
  expect(found).toEqual(
    expect.arrayContaining(['mala.jsx:2:3 not-serialisable', 'uno.mdx:10:1 not-serialisable', 'siempre.mdx:1:1 run-failed', 'html.mdx:6:1 unknown-tag']),
  );
}, patience);

test('the hash of a trusted lesson covers all that it may import, that of a plain one does not', () => {
  made = fixture({ ...rightContent, 'datos.json': '1' });
  const hashes = () => hashUnits(scanContent(made!.folder));
  const plain = hashes();
  made.write({ 'datos.json': '2' });
  expect(hashes()).toEqual(plain);
  made.write({ 'courses/curso/01-uno.es.mdx': `${front({ trusted: 'true', trustedReason: 'prueba' })}\nHola.\n` });
  const first = hashes();
  made.write({ 'datos.json': '3' });
  expect(hashes()).not.toEqual(first);
});

test('a text with line ends of other scripts is one answer', async () => {
  const answers = await compile({ uno: `---\n---\nuno\u2028dos\n` });
  expect(answers.get('uno.mdx')!.text!.blocks).toEqual([['p', 'uno\u2028dos']]);
}, patience);
