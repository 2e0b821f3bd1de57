import { expect, test } from '@jest/globals';
import { allIds, catalogs, languages } from '../support/catalogs.ts';
import { filesBelow, isTest, productionCode, textOf } from '../support/project-files.ts';

const domains = [...catalogs()];
const known = new Set(allIds());
const code = productionCode().map((path) => ({ path, text: textOf(path) }));

/** Every id begins with its domain, or with one of the words that several domains write under. */
const begins = `(?:${[...domains.map(([domain]) => domain), 'refusal', 'kept', 'notice', 'audit', 'mine'].join('|')})`;

/** Ids written whole, wherever they stand: in a call, in a list, in a choice. */
const written = code.flatMap(({ path, text }) =>
  [...text.matchAll(new RegExp(`['"](${begins}\\.[A-Za-z0-9_.-]+)['"]`, 'g'))].map(([, id]) => ({ path, id: id! })),
);

/** Ids put together from parts: each becomes a pattern. */
const composed = code.flatMap(({ path, text }) =>
  [...text.matchAll(new RegExp(`\`(${begins}[.-][^\`]*\\$\\{[^\`]*)\``, 'g'))].map(([, template]) => ({
    path,
    template: template!,
    pattern: new RegExp(`^${template!.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[A-Za-z0-9_-]+')}$`),
  })),
);

test('every domain with pages or refusals has its catalogs', () => {
  expect(domains.map(([domain]) => domain).toSorted()).toEqual(
    expect.arrayContaining(['courses', 'mdx', 'people', 'platform', 'progress', 'ui']),
  );
  expect(written.length).toBeGreaterThan(50);
});

test.each(domains)('%s says the same things in every language, and each of them says something', (_, texts) => {
  for (const language of languages) {
    expect([...texts[language].keys()].toSorted()).toEqual([...texts.es.keys()].toSorted());
    expect([...texts[language]].filter(([, text]) => text.trim() === '').map(([id]) => id)).toEqual([]);
  }
});

test.each(domains)('a text of %s asks for the same values in every language', (_, texts) => {
  const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].toSorted();
  for (const [id, text] of texts.es)
    for (const language of languages) expect([id, values(texts[language].get(id) ?? '')]).toEqual([id, values(text)]);
});

test.each(domains)('%s quotes as each language does', (_, texts) => {
  const foreign = { es: /[“”]/, en: /[«»]/, pt: /[«»]/ };
  expect(languages.flatMap((language) => [...texts[language]].filter(([, text]) => foreign[language].test(text)))).toEqual([]);
});

test.each(domains)('numbers in %s are said as each language says them', (_, texts) => {
  const forms = { es: ['one', 'many', 'other'], en: ['one', 'other'], pt: ['one', 'many', 'other'] };
  const lacking = languages.flatMap((language) =>
    [...texts[language]].flatMap(([id, text]) =>
      /,\s*plural,/.test(text)
        ? forms[language].filter((form) => !new RegExp(`\\b${form} ?\\{`).test(text)).map((form) => `${language} ${id}: ${form}`)
        : [],
    ),
  );
  expect(lacking).toEqual([]);
});

test('no id stands in two catalogs', () => {
  const all = allIds();
  expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
});

test('every text that the code asks for is there', () => {
  expect(written.filter(({ id }) => !known.has(id)).map(({ path, id }) => `${id} in ${path}`)).toEqual([]);
  expect(
    composed.filter(({ pattern }) => ![...known].some((id) => pattern.test(id))).map(({ path, template }) => `${template} in ${path}`),
  ).toEqual([]);
});

test('no text is there that nobody asks for', () => {
  const used = new Set(written.map(({ id }) => id));
  const unused = [...known].filter((id) => !used.has(id) && !composed.some(({ pattern }) => pattern.test(id)));
  expect(unused).toEqual([]);
});

/** Codes that stand where something is refused, also behind a `??`, and those that a batch gives to single events. */
const thrown = new Set(
  code.flatMap(({ text }) =>
    (text.match(/new Refused\([^;{]*|(?<=extends Refused .*)super\([^;{]*|'EVENT_[A-Z_]+'/gs) ?? []).flatMap((made) =>
      [...made.matchAll(/'([A-Z_]{4,})'/g)].map(([, name]) => name!),
    ),
  ),
);

test('every refusal has its words, and no words are there for a refusal that nobody makes', () => {
  expect(thrown.size).toBeGreaterThan(8);
  const said = [...known].filter((id) => id.startsWith('refusal.')).map((id) => id.slice('refusal.'.length));
  expect([...thrown].toSorted()).toEqual(said.toSorted());
});

test('the server itself knows the words of every domain that refuses', () => {
  const voices = textOf('apps/server/voices.ts');
  const refusing = domains.filter(([, { es }]) => [...es.keys()].some((id) => id.startsWith('refusal.'))).map(([domain]) => domain);
  for (const domain of refusing) expect(voices).toContain(`#libs/${domain}/shared`);
});

test('pages hold no words of their own', () => {
  const pages = filesBelow('apps', 'libs').filter((path) => path.endsWith('.tsx') && !isTest(path));
  // Words between tags: two letters or more that are not the inside of a tag or an expression.
  const literal = />\s*([^<>{}()=;:]*[A-Za-zÁ-ú]{3,}[^<>{}()=;]*)\s*<\//g;
  const found = pages.flatMap((path) => [...textOf(path).matchAll(literal)].map(([, words]) => `${path}: ${words!.trim()}`));
  expect(found).toEqual([]);
});
