import { filesBelow, textOf } from './project-files.ts';

/** The languages of the interface. */
export const languages = ['es', 'en', 'pt'] as const;

/** The texts of one domain in one language, by id. */
export type Catalog = ReadonlyMap<string, string>;

/** Every domain's catalogs, as translators write them. */
export function catalogs(): ReadonlyMap<string, Readonly<Record<(typeof languages)[number], Catalog>>> {
  const domains = filesBelow('libs').flatMap((path) => /^libs\/(\w+)\/shared\/text\/es\.po$/.exec(path)?.[1] ?? []);
  const read = (domain: string, language: string) => entriesOf(textOf(`libs/${domain}/shared/text/${language}.po`));
  return new Map(domains.map((domain) => [domain, { es: read(domain, 'es'), en: read(domain, 'en'), pt: read(domain, 'pt') }]));
}

/** Every id of every domain. */
export function allIds(): string[] {
  return [...catalogs().values()].flatMap(({ es }) => [...es.keys()]);
}

function entriesOf(po: string): Catalog {
  const entries = po.split(/\n\s*\n/).map((entry) => [quoted(entry, 'msgid'), quoted(entry, 'msgstr')] as const);
  return new Map(entries.filter(([id]) => id !== ''));
}

/** The value of a keyword, which may go on over several lines. */
function quoted(entry: string, keyword: string): string {
  const lines = new RegExp(`^${keyword} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'm').exec(entry)?.[1] ?? '""';
  return [...lines.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([line]) => JSON.parse(line) as string).join('');
}
