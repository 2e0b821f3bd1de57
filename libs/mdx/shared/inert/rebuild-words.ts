import { hiddenSign } from '../hidden-signs.ts';
import { refuse, type RebuildContext } from './rebuild-context.ts';
import type { InertNode, SourceNode } from './tree.ts';

/** Copies words, in the one form that the compiler would give them; hidden signs may still come out of character references. */
export function words(type: 'text' | 'inlineCode' | 'code', node: SourceNode, context: RebuildContext): readonly InertNode[] {
  const { value = '', position } = node;
  const hidden = hiddenSign(value);
  if (hidden) refuse(context, 'control-character', position, { sign: hidden.sign });
  return [{ type, value: inOneForm[type](value) }];
}

const inOneForm: Readonly<Record<'text' | 'inlineCode' | 'code', (value: string) => string>> = {
  text: (value) => value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, '\n'),
  inlineCode: (value) => value.replace(/\r\n?|\n/g, ' '),
  code: (value) => value.replace(/\r\n?/g, '\n'),
};

/** All words in a node of the parser, without any markup. */
export function wordsIn(node: SourceNode, depth = 0): string {
  if (node.value !== undefined) return node.value;
  return depth > 40 ? '' : (node.children ?? []).map((child) => wordsIn(child, depth + 1)).join('');
}
