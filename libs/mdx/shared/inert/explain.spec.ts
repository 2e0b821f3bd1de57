import { expect, test } from '@jest/globals';
import { languages } from '#libs/kernel/shared';
import { voicesOf } from '#libs/platform/shared';
import * as mdxTexts from '../texts.ts';
import { explain } from './explain.ts';
import { inertCodes } from './issue.ts';
import { judge } from './judge.ts';

const voices = voicesOf([mdxTexts]);
const args = {
  tag: 'b',
  component: 'Callout',
  prop: 'type',
  known: 'title',
  sign: 'U+202E',
  href: 'x',
  told: 'a.org',
  host: 'b.org',
  id: 'q',
  child: 'p',
  parent: 'Steps',
  parents: 'Steps',
  what: 'html',
  wants: 'int',
  min: 1,
  max: 5,
  most: 9,
  bytes: 10,
  items: 3,
  values: 'a, b',
  depth: 1,
};

test.each([...inertCodes])('%s has a sentence in three languages, each its own, with nothing left unsaid', (code) => {
  const said = languages.map((language) => explain({ code, line: 1, column: 1, args }, voices[language]));
  expect(new Set(said).size).toBe(3);
  for (const sentence of said) {
    expect(sentence).not.toContain('mdx.issue');
    expect(sentence.length).toBeGreaterThan(25);
    expect(sentence).toMatch(/[.!]$/);
    expect(sentence).not.toMatch(
      /\{(?:tag|component|prop|known|sign|href|told|host|id|child|parents?|what|wants|min|max|most|bytes|items|values)\}|undefined/,
    );
  }
});

test.each(['text', 'enum', 'int', 'list', 'bool', 'id', 'url', 'date', 'media'])(
  'what a prop of kind %s wants is said in every language',
  (wants) => {
    const fallback = { es: 'otra cosa', en: 'something else', pt: 'outra coisa' };
    for (const language of languages)
      expect(explain({ code: 'bad-prop-value', line: 1, column: 1, args: { ...args, wants } }, voices[language])).not.toContain(
        fallback[language],
      );
  },
);

test('a sentence says what was written and what to write', () => {
  const said = (source: string) => {
    const judgement = judge(source);
    return judgement.ok ? [] : judgement.issues.map((issue) => explain(issue, voices.es));
  };
  expect(said('{x}')).toEqual([
    'Lo que va entre llaves sería código, y aquí no se ejecuta nada. Escribe las palabras mismas, o \\{ para mostrar una llave.',
  ]);
  expect(said('<Activity title="x" minutes={900}>a</Activity>')).toEqual([
    'En Activity, minutes tiene que ser un número entero de 1 a 480.',
  ]);
  expect(said('<Steps tono="x"><Step title="a">b</Step></Steps>')).toEqual(['Steps no conoce tono. No lleva datos.']);
});
