import { expect, test } from '@jest/globals';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { componentLanguage } from './component-language.ts';

const names = tagHighlighter([
  { tag: tags.tagName, class: 'tag' },
  { tag: tags.heading, class: 'heading' },
  { tag: tags.strong, class: 'strong' },
  { tag: tags.monospace, class: 'code' },
]);

/** What a text has in colours. */
function coloured(source: string): string[] {
  const found: string[] = [];
  highlightTree(componentLanguage.parser.parse(source), names, (from, to, name) => void found.push(`${name}: ${source.slice(from, to)}`));
  return found;
}

test('what stands between the tags of a component is text, also right after them', () => {
  expect(coloured('<Callout kind="care">\nAlgo **fuerte**.\n</Callout>')).toEqual([
    'tag: <Callout kind="care">',
    'strong: **fuerte**',
    'tag: </Callout>',
  ]);
});

test('titles and code are told apart from what is only indented', () => {
  expect(coloured('## Uno\n\n    `dos` tres')).toEqual(['heading: ## Uno', 'code: dos']);
});
