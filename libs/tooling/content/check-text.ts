import { childrenOf, nameOf, propsOf, textOf, visitElements, type Block } from '#libs/mdx/shared';
import { whatLinkMisses, type SiteMap } from './check-links.ts';
import type { CompileAnswer } from './job.ts';
import { problem, start, type Problem, type Spot } from './problem.ts';

/** How a text says that a question has several right options. */
const severalWords: ReadonlyMap<string, { readonly said: RegExp; readonly example: string }> = new Map([
  ['es', { said: /\b(?:tod[ao]s|varias|más de una)\b/i, example: 'Marca todas las que…' }],
  ['en', { said: /\b(?:all|several|more than one)\b/i, example: 'Tick all that…' }],
  ['pt', { said: /\b(?:tod[ao]s|várias|mais de uma)\b/i, example: 'Marque todas as que…' }],
]);

/** Checks one compiled text against the rest of the school: its links and glossary words, and that questions say what they ask. */
export function checkText({ path, text }: CompileAnswer, language: string, site: SiteMap): readonly Problem[] {
  if (!text) return [];
  const headings = headingsOf(text.blocks);
  const { links, terms, ids } = text.references;
  return [
    ...links.flatMap((link) => {
      const missing = whatLinkMisses(link, headings, site);
      return missing ? [problem(path, link, missing.code, missing.args)] : [];
    }),
    ...terms.filter(({ name }) => !site.terms.has(name)).map((term) => problem(path, term, 'unknown-term', { id: term.name })),
    ...checkSeveral(path, text.blocks, language, new Map(ids.map((id) => [id.name, id]))),
  ];
}

function headingsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const headings = new Set<string>();
  visitElements(blocks, (element) => {
    if (/^h[23]$/.test(nameOf(element))) headings.add(String(propsOf(element)['id']));
  });
  return headings;
}

function checkSeveral(path: string, blocks: readonly Block[], language: string, spots: ReadonlyMap<string, Spot>): readonly Problem[] {
  const problems: Problem[] = [];
  const way = severalWords.get(language);
  visitElements(blocks, (element) => {
    if (!way || nameOf(element) !== 'Question') return;
    const isOption = (child: Block) => typeof child !== 'string' && nameOf(child) === 'Option';
    const right = childrenOf(element).filter((child) => typeof child !== 'string' && isOption(child) && propsOf(child)['correct'] === true);
    const words = textOf(childrenOf(element).filter((child) => !isOption(child)));
    const id = String(propsOf(element)['id']);
    if (right.length > 1 && !way.said.test(words)) problems.push(problem(path, spots.get(id) ?? start, 'several-not-said', { id, example: way.example }));
  });
  return problems;
}
