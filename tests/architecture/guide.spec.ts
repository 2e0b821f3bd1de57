import { expect, test } from '@jest/globals';
import { languages } from '#libs/kernel/shared';
import { insertable } from '#libs/mdx/shared';
import { judge } from '#libs/mdx/shared/inert';
import { guideExamples } from '../../libs/resources/web/guide/guide-examples.ts';
import { voices } from '../../apps/web/voices/every-page.ts';

test.each(languages)('every example in %s is a text that is accepted, and is shown unless it needs a file or an entry', (language) => {
  const { words, components } = guideExamples(voices[language]);
  const all = [words, ...Object.values(components)];
  expect(Object.keys(components)).toEqual(insertable.map(({ name }) => name));
  expect(all.filter(({ source }) => !judge(source).ok)).toEqual([]);
  expect(Object.entries(components).flatMap(([name, { blocks }]) => (blocks ? [] : [name]))).toEqual(['Term', 'Figure', 'Download']);
  expect(words.blocks).not.toBeNull();
});
