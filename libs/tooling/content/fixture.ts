import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileContent } from './content.ts';

/** A content folder made for one test inside the checkout's git-ignored data folder. */
export interface Fixture {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Every problem as `file:line:column code`. */
  readonly problems: (known?: Readonly<Record<string, string>>) => Promise<readonly string[]>;
  readonly remove: () => void;
}

/** Makes a folder with these files. */
export function fixture(files: Readonly<Record<string, string>>): Fixture {
  mkdirSync('.data', { recursive: true });
  const parent = mkdtempSync(join('.data', 'content-fixture-'));
  const folder = join(parent, 'content');
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write(files);
  const problems = async (known = {}) => (await compileContent(folder, known)).problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  return { folder, write, problems, remove: () => rmSync(parent, { recursive: true }) };
}

/** The front matter of a lesson that is right, with some fields replaced (null takes one away). */
export function front(fields: Readonly<Record<string, string | null>> = {}): string {
  const all: Record<string, string | null> = {
    id: 'uno',
    title: 'Uno',
    summary: 'Una lección.',
    objectives: '[Mirar, Pensar]',
    minutes: '10',
    topics: '[cuidado]',
    audience: 'public',
    level: 'start',
    rule: 'marked',
    licence: 'CC-BY-SA-4.0',
    sources: '[libro]',
    reviewed: '2026-11-22',
    reviewBy: '2027-11-22',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([field, value]) => (value === null ? [] : [`${field}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A course of one lesson in Spanish and Portuguese, with all that it leans on; nothing is wrong with it. */
export const rightContent: Readonly<Record<string, string>> = {
  'sources.yaml': 'libro:\n  author: Colectiva de prueba\n  title: Un libro\n  year: 2020\n  supports: Todo.\n',
  'glossary/tor.yaml': 'id: tor\nterm: {es: Tor, en: Tor, pt: Tor}\ndefinition: {es: Una red., en: A network., pt: Uma rede.}\n',
  'programmes/ruta.yaml':
    'id: ruta\ntitle: {es: R, en: R, pt: R}\nsummary: {es: R, en: R, pt: R}\ncolour: rosa\nemblem: ave\ncourses: [curso]\n',
  'courses/curso/course.yaml':
    'id: curso\ntitle: {es: C, pt: C}\nsummary: {es: C, pt: C}\nquestion: {es: ¿C?, pt: C?}\nlanguages: [es, pt]\nlessons: [uno]\naudience: public\nminutes: 10\nemblem: ave\n',
  'courses/curso/01-uno.es.mdx': `${front()}\nHola, <Term id="tor">Tor</Term>.\n`,
  'courses/curso/01-uno.pt.mdx': `${front({ title: 'Um' })}\nOlá.\n`,
};
