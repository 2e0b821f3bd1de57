import { operation } from '../school.ts';
import type { Served } from '../served-figure.ts';

const query = `query ($language: LanguageTag!) { courses { id slug minutes emblem
  title(language: $language) { text language } summary(language: $language) { text language } } }`;

/** A list by GraphQL. */
export const list: Served = {
  name: 'list',
  what: 'GraphQL over HTTP: all courses (the twenty generated ones and the real ones) with six fields, asked by a visitor',
  raw: 'node:http + pg, one named prepared statement for the same rows, and JSON.stringify',
  bar: 4,
  count: { raw: 600, ours: 150 },
  async prepare() {
    const language = 'es';
    const wanted = operation(query, { language });
    return { ours: () => wanted, raw: () => wanted, facts: { language } };
  },
};
