import { afterEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCourse, readLesson } from './documents.ts';
import { fixture, rightContent, type Fixture } from './fixture.ts';
import { newCourse, newLesson } from './new.ts';

let made: Fixture | undefined;
afterEach(() => made?.remove());

const readBack = (path: string) => ({ path, text: readFileSync(path, 'utf8') });

test('a new course and lesson stand where they belong, and only their empty places are wrong', () => {
  const { folder } = (made = fixture(rightContent));
  expect(newCourse(folder, ['nuevo'])).toEqual({ files: [join(folder, 'courses/nuevo/course.yaml')] });
  const lesson = newLesson(folder, ['nuevo', 'primera']);
  const files = ['es', 'en', 'pt'].map((language) => join(folder, `courses/nuevo/01-primera.${language}.mdx`));
  expect(lesson).toEqual({ files: [...files, join(folder, 'courses/nuevo/course.yaml')] });
  const course = readCourse(readBack(join(folder, 'courses/nuevo/course.yaml')));
  expect(course.document!.value).toMatchObject({ lessons: ['primera'] });
  const problems = [...course.problems, ...files.flatMap((file) => readLesson(readBack(file)).problems)];
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['bad-field']));
});

test('the next lesson gets the next number and its place in the list', () => {
  const { folder } = (made = fixture(rightContent));
  expect(newLesson(folder, ['curso', 'dos'])).toMatchObject({ files: expect.arrayContaining([join(folder, 'courses/curso/02-dos.pt.mdx')]) });
  expect(readCourse(readBack(join(folder, 'courses/curso/course.yaml'))).value!.lessons).toEqual(['uno', 'dos']);
});

test('nothing is written over', () => {
  const { folder } = (made = fixture(rightContent));
  for (const made of [newCourse(folder, ['curso']), newCourse(folder, ['../x']), newLesson(folder, ['curso', 'uno']), newLesson(folder, ['nada', 'uno'])]) {
    expect(made).toHaveProperty('refusal');
  }
});
