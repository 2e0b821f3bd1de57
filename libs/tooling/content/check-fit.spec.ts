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
const yaml = 'courses/curso/course.yaml';

test('links and glossary words that lead nowhere are told, and those that lead somewhere are not', async () => {
  const good = ['/', '/rutas', '/rutas/ruta', '/cursos/curso', '/cursos/curso/uno', '/glosario#tor', '/buscar?q=tor', '/lo-que-guardamos', '/videos', '#hola'];
  const bad = ['/cursos', '/cursos/otro', '/cursos/curso/dos', '/rutas/otra', '/glosario#nada', '/nada', '/manual/x', '/rutas?x=1', '/manual#x', '/es/rutas', '#nada'];
  const refused = ['http://a.org', 'javascript:alert(1)', '/graphql', 'rutas'];
  const body = ['## Hola', ...[...good, ...bad, ...refused].map((href) => `[x](${href})`), '<Term id="nada">x</Term>'].join('\n\n');
  const line = (index: number) => 19 + 2 * (good.length + index);
  expect(await problemsOf({ [es]: `${front()}\n${body}\n` })).toEqual([
    ...bad.map((href, index) => `${es}:${line(index)}:1 ${href === '/es/rutas' ? 'link-with-language' : 'broken-link'}`),
    ...refused.map((_href, index) => `${es}:${line(bad.length + index)}:1 link-not-allowed`),
    `${es}:${line(bad.length + refused.length)}:1 unknown-term`,
  ]);
}, patience);

test('languages of a lesson must agree on its fields, its ids and its options', async () => {
  const quiz = (first: string, second: string) => `<Quiz id="q" mode="practice">
  <Question id="q1">
    x
    <Option ${first}feedback="F">A</Option>
    <Option ${second}feedback="F">B</Option>
  </Question>
</Quiz>
`;
  const found = await problemsOf({
    [es]: `${front()}\n${quiz('correct ', '')}\n<Reflection id="solo-es" prompt="x" />\n\n<Commitment id="algo">\n\nx\n\n</Commitment>\n`,
    [pt]: `${front({ minutes: '11', title: 'Um' })}\n${quiz('', 'correct ')}\n<Checklist id="solo-pt">\n\n- [ ] x\n\n</Checklist>\n\n<Reflection id="algo" prompt="x" />\n`,
  });
  expect(found).toEqual([
    `${es}:1:1 point-missing`,
    `${pt}:1:1 point-missing`,
    `${pt}:6:1 field-differs`,
    `${pt}:18:3 options-differ`,
    `${pt}:31:1 point-differs`,
  ]);
}, patience);

test('files must be the ones that course.yaml names', async () => {
  const found = await problemsOf({
    [yaml]: rightContent[yaml]!.replace('lessons: [uno]', 'lessons: [falta, uno, dos]'),
    'courses/curso/03-dos.es.mdx': `${front({ id: 'otro-nombre' })}\nHola.\n`,
    'courses/curso/03-dos.en.mdx': `${front({ id: 'otro-nombre' })}\nHi.\n`,
    'courses/curso/04-tres.es.mdx': `${front({ id: 'uno' })}\nHola.\n`,
    'courses/curso/04-tres.pt.mdx': `${front({ id: 'tres' })}\nOlá.\n`,
    'courses/curso/Notas.txt': 'x',
    'courses/vacio/01-uno.es.mdx': `${front()}\nHola.\n`,
    'programmes/ruta.yaml': rightContent['programmes/ruta.yaml']!.replace('[curso]', '[curso, nada]'),
  });
  expect(found).toEqual([
    `${es}:1:1 number-differs`,
    `${pt}:1:1 number-differs`,
    'courses/curso/03-dos.en.mdx:1:1 language-undeclared',
    'courses/curso/03-dos.en.mdx:1:1 language-missing',
    'courses/curso/04-tres.es.mdx:1:1 not-listed',
    'courses/curso/04-tres.es.mdx:2:1 duplicate-id',
    'courses/curso/04-tres.pt.mdx:1:1 not-listed',
    'courses/curso/04-tres.pt.mdx:2:1 field-differs',
    'courses/curso/Notas.txt:1:1 unexpected-file',
    `${yaml}:6:11 no-lesson-file`,
    'courses/vacio/course.yaml:1:1 missing-file',
    'programmes/ruta.yaml:6:18 unknown-course',
  ]);
}, patience);

test('an id is used once in a course, and a rule needs something to rest on', async () => {
  const commitment = '\n<Commitment id="dos">\n\nx\n\n</Commitment>\n';
  const found = await problemsOf({
    [yaml]: rightContent[yaml]!.replace('lessons: [uno]', 'lessons: [uno, dos]').replace('[es, pt]', '[es]'),
    [es]: `${front({ rule: 'check' })}${commitment}\n<Reflection id="mia" prompt="x" />\n`,
    [pt]: `${front({ rule: 'check' })}${commitment}\n<Reflection id="mia" prompt="x" />\n`,
    'courses/curso/02-dos.es.mdx': `${front({ id: 'dos', rule: 'practice' })}\n<Reflection id="mia" prompt="x" />\n`,
  });
  expect(found.filter((problem) => !problem.startsWith(pt))).toEqual([
    `${es}:10:1 rule-without-point`,
    `${es}:17:1 duplicate-id`,
    'courses/curso/02-dos.es.mdx:10:1 rule-without-point',
    'courses/curso/02-dos.es.mdx:17:1 duplicate-id',
  ]);
  expect(found).toContain(`${pt}:1:1 language-undeclared`);
}, patience);
