import { afterEach, expect, test } from '@jest/globals';
import { checkBlocks } from '#libs/mdx/shared';
import { compileContent } from './content.ts';
import { fixture, front, rightContent, type Fixture } from './fixture.ts';

// Each test starts the compiling process, on a machine that may be busy.
const patience = 60_000;

let made: Fixture | undefined;
const make = (files: Readonly<Record<string, string>>) => (made = fixture({ ...rightContent, ...files }));
afterEach(() => made?.remove());

const quiz = `<Quiz id="q" mode="check">
  <Question id="q1">
    ¿Uno?
    <Option correct feedback="Sí.">A</Option>
    <Option feedback="No.">B</Option>
  </Question>
</Quiz>
`;

test('a right folder becomes one object of public blocks and separate answers', async () => {
  const { folder } = make({ 'courses/curso/01-uno.es.mdx': `${front({ rule: 'check' })}\n## Hola\n\n${quiz}`, 'courses/curso/01-uno.pt.mdx': `${front({ rule: 'check' })}\n${quiz}` });
  const { content, problems } = await compileContent(folder);
  expect(problems).toEqual([]);
  const [lesson] = content!.lessons;
  expect(content!.courses[0]).toMatchObject({ key: 'course:curso', id: 'curso', position: 1, languages: ['es', 'pt'], lessons: ['uno'] });
  expect(content!.terms[0]).toMatchObject({ key: 'term:tor', id: 'tor', term: { pt: 'Tor' } });
  expect(lesson).toMatchObject({ key: 'lesson:curso/uno', course: 'curso', point: 'uno', position: 1, minutes: 10, rule: 'check' });
  expect(lesson!.points).toEqual([
    { id: 'uno', kind: 'lesson' },
    { id: 'q', kind: 'quiz', mode: 'check' },
    { id: 'q1', kind: 'question', quiz: 'q', mode: 'check' },
  ]);
  const [spanish] = lesson!.texts;
  expect(spanish).toMatchObject({ language: 'es', sources: [{ title: 'Un libro', url: null }] });
  expect(spanish!.blocks[1]).toEqual(['Quiz', { id: 'q', mode: 'check' }, ['Question', { id: 'q1' }, '¿Uno?', ['Option', { value: 0 }, 'A'], ['Option', { value: 1 }, 'B']]]);
  expect(spanish!.answers[0]!.options).toEqual([{ correct: true, feedback: 'Sí.' }, { correct: false, feedback: 'No.' }]);
  expect(spanish!.bytes).toBe(Buffer.byteLength(JSON.stringify(spanish!.blocks)));
  expect(checkBlocks(spanish!.blocks, 'removed')).toEqual([]);
}, patience);

test('units whose hash is known are not compiled, and only what depends on a change is', async () => {
  const { folder, write } = make({});
  const first = await compileContent(folder);
  const units = [...first.content!.programmes, ...first.content!.courses, ...first.content!.lessons, ...first.content!.terms, ...first.content!.pages];
  const known = Object.fromEntries(units.map(({ key, hash }) => [key, hash]));
  const changed = async () => {
    const { content } = await compileContent(folder, known);
    return [...content!.programmes, ...content!.courses, ...content!.lessons, ...content!.terms].map(({ key }) => key);
  };
  const again = await compileContent(folder, known);
  expect(again.content!.unchanged).toEqual(['programme:ruta', 'course:curso', 'lesson:curso/uno', 'term:tor']);
  expect(await changed()).toEqual([]);
  write({ 'courses/curso/01-uno.pt.mdx': `${front({ title: 'Um' })}\nOlá, companheiras.\n` });
  expect(await changed()).toEqual(['lesson:curso/uno']);
  write({ 'courses/curso/01-uno.pt.mdx': rightContent['courses/curso/01-uno.pt.mdx']!, 'sources.yaml': `${rightContent['sources.yaml']}otro:\n  author: A\n  title: B\n  year: 2000\n  supports: C\n` });
  expect(await changed()).toEqual([]);
  write({ 'sources.yaml': rightContent['sources.yaml']!.replace('2020', '2021') });
  expect(await changed()).toEqual(['lesson:curso/uno']);
}, patience);

test('a folder with any problem gives no content at all', async () => {
  const { folder } = make({ 'glossary/tor.yaml': 'id: otro\n' });
  expect(await compileContent(folder)).toMatchObject({ content: null });
}, patience);
