import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { SourceNode } from './tree.ts';

// The grammar of MDX without JavaScript: no acorn reads what stands in braces, and `import` is a word like any other.
const extensions = [gfm(), mdxExpression(), mdxJsx(), mdxMd()];
const mdastExtensions = [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()];

/** Parses a source that passed `preflight`; throws what the parser throws. */
export function parse(source: string): SourceNode {
  return fromMarkdown(source, { extensions, mdastExtensions }) as SourceNode;
}
