import { afterEach, expect, test } from '@jest/globals';
import { fixture, front, rightContent, type Fixture } from './fixture.ts';

// Each test starts the compiling process, on a machine that may be busy.
const patience = 60_000;

let made: Fixture | undefined;
const problemsOf = (files: Readonly<Record<string, string>>) => {
  made = fixture({ ...rightContent, ...files });
  return made.problems();
};
afterEach(() => made?.remove());

const es = 'courses/curso/01-uno.es.mdx';
const pt = 'courses/curso/01-uno.pt.mdx';

test('nothing is wrong with the folder that the other tests break', async () => {
  expect(await problemsOf({})).toEqual([]);
}, patience);

test('every wrong field of every file is told at its own line and column', async () => {
  const found = await problemsOf({
    'sources.yaml': 'libro:\n  author: A\n  title: B\n  year: hoy\n  url: http://a.org\n  supports: C\n',
    'glossary/tor.yaml': `id: otro\nterm: {es: Tor, en: Tor}\ndefinition: {es: ${'x'.repeat(241)}, en: A., pt: U.}\n`,
    'programmes/ruta.yaml': 'id: ruta\ntitle: {es: R, en: R, pt: R}\nsummary: {es: R, en: R, pt: R}\ncolour: verde\nemblem: ave\ncourses: [curso]\n',
    [es]: `${front({ summary: 'x'.repeat(161), minutes: '241', level: 'hard', topics: '[Cuidado]', reviewed: '2026-02-30', licence: null, extra: '1' })}\nHola.\n`,
    [pt]: `${front({ reviewBy: '2026-11-21', sources: '[libro, nada]' })}\nOlá.\n`,
  });
  expect(found).toEqual([
    `${es}:2:1 missing-field`,
    `${es}:4:1 bad-field`,
    `${es}:6:1 bad-field`,
    `${es}:7:10 bad-field`,
    `${es}:9:1 bad-field`,
    `${es}:12:1 bad-field`,
    `${es}:14:1 unknown-field`,
    `${pt}:12:18 unknown-source`,
    `${pt}:14:1 review-order`,
    'glossary/tor.yaml:2:1 bad-field',
    'glossary/tor.yaml:3:14 bad-field',
    'programmes/ruta.yaml:4:1 bad-field',
    'sources.yaml:4:3 bad-field',
    'sources.yaml:5:3 bad-field',
  ]);
}, patience);

test('what a plain lesson may not have is told at its place, all at once', async () => {
  const body = `import a from './a.json'

{a}

Hola {1 + 1} y <b>negrita</b>.

<Callout type={a.tipo} {...a}>

# Grande

</Callout>

![foto](/foto.png)
<Figure src="media:foto" alt="x" />

- [ ] tarea

<Nada />

Fin[^1].

[^1]: Nota.

export const b = 1
`;
  expect(await problemsOf({ [es]: front() + body, [pt]: rightContent[pt]! })).toEqual([
    `${es}:16:1 imports-not-allowed`,
    `${es}:18:1 expression-not-allowed`,
    `${es}:20:6 expression-not-allowed`,
    `${es}:20:16 html-not-allowed`,
    `${es}:22:10 literal-only`,
    `${es}:22:24 spread-not-allowed`,
    `${es}:24:1 heading-level`,
    `${es}:28:1 image-not-allowed`,
    `${es}:29:1 image-not-allowed`,
    `${es}:31:1 task-outside-checklist`,
    `${es}:33:1 unknown-component`,
    `${es}:35:4 footnote-not-allowed`,
    `${es}:37:1 footnote-not-allowed`,
    `${es}:39:1 imports-not-allowed`,
  ]);
}, patience);

test('components are judged by their schema, at the prop where there is one', async () => {
  const body = `<Callout type="tip" color="rojo">

<Step title="Solo">

x

</Step>

</Callout>

<Activity title="A" minutes={900}>

x

</Activity>

Texto y <Callout type="note">bloque</Callout> dentro.

<Quiz id="q" mode="practice">
  <Question id="q1">
    ¿Uno?
    <Option feedback="No.">A</Option>
    <Option>B</Option>
  </Question>
  <Question id="q1">
    ¿Dos?
    <Option correct feedback="Sí.">A</Option>
    <Option correct feedback="Sí.">B</Option>
  </Question>
</Quiz>
`;
  const found = await problemsOf({ [es]: front() + body });
  expect(found.filter((problem) => problem.startsWith(es))).toEqual([
    `${es}:16:21 unknown-prop`,
    `${es}:18:1 wrong-parent`,
    `${es}:26:21 bad-prop-value`,
    `${es}:32:9 block-component-inside-text`,
    `${es}:35:3 no-right-option`,
    `${es}:38:5 missing-prop`,
    `${es}:40:3 duplicate-id`,
    `${es}:40:3 several-not-said`,
  ]);
}, patience);

test('a syntax error is told where the parser stopped, one for each text', async () => {
  const found = await problemsOf({ [es]: `${front()}\nUno\n\n<Callout type="tip">\n\nx\n`, [pt]: `${front()}\na <3 b\n` });
  expect(found).toEqual([`${es}:19:1 syntax`, `${pt}:17:4 syntax`]);
}, patience);
