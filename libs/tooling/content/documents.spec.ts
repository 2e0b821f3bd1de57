import { expect, test } from '@jest/globals';
import { readCourse, readLesson } from './documents.ts';
import { front, rightContent } from './fixture.ts';

const problemsOf = (text: string) => readLesson({ path: 'x.mdx', text }).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test.each([
  ['a syntax error', front({ title: '"sin fin' }), '14:21 yaml'],
  ['an error on a later line', front({ level: '[start' }), '10:1 yaml'],
  ['a key twice', front({ title: 'A\ntitle: B' }), '4:1 yaml'],
  ['an alias', front({ title: '&a A', summary: '*a' }), '2:1 yaml'],
  ['a tag', front({ title: '!!js/function "x"' }), '3:8 yaml'],
  ['no fence', 'Hola.\n', '1:1 front-matter'],
  ['a fence that names a language', front().replace('---', '---js'), '1:1 front-matter'],
  ['no second fence', '---\nid: uno\n', '1:1 front-matter'],
  ['more than 4 KB', front({ title: 'x'.repeat(4096) }), '1:1 front-matter'],
  ['trust without a reason', front({ trusted: 'true' }), '15:1 trusted-reason'],
  ['objectives that are too few', front({ objectives: '[Mirar]' }), '5:1 bad-field'],
  ['the same topic twice', front({ topics: '[a, a]' }), '7:1 bad-field'],
])('a front matter with %s is refused at its place', (_what, text, expected) => {
  expect(problemsOf(text)).toEqual([expected]);
});

test('windows line ends are read as any others', () => {
  expect(problemsOf(front().replace(/\n/g, '\r\n'))).toEqual([]);
});

test('a course needs its texts in each language that it declares', () => {
  const text = rightContent['courses/curso/course.yaml']!.replace('question: {es: ¿C?, pt: C?}', 'question: {es: ¿C?}');
  expect(readCourse({ path: 'course.yaml', text }).problems).toEqual([
    expect.objectContaining({ line: 4, column: 1, sentence: 'The field "question" must be given in pt too.' }),
  ]);
});
