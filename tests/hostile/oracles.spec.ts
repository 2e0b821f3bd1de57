import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { judge } from '#libs/mdx/shared/inert';
import type { Block } from '#libs/mdx/shared';
import { capture, type FinalNode } from '../../libs/mdx/server/compile/capture.ts';
import { faultsIn } from './oracles/html.ts';
import { shown } from './shown.ts';

/** A renderer as somebody might write it who trusts blocks: every name becomes an element, every prop an attribute. */
function trusting(block: Block, key = 0): unknown {
  if (typeof block === 'string') return block;
  const [name, ...rest] = block;
  const props = typeof rest[0] === 'object' && !Array.isArray(rest[0]) ? (rest.shift() as object) : {};
  return createElement(name, { key, ...props } as object, ...(rest as Block[]).map((child, at) => trusting(child, at) as never));
}

test('the reader of HTML is quiet over what the renderer makes of a plain text', () => {
  const judgement = judge('## Hola\n\n[a](/rutas) [b](https://a.org) ![c](media:d)\n\n<Callout type="tip">x</Callout>');
  expect(judgement.ok && faultsIn(shown(judgement.blocks))).toEqual([]);
});

test.each<[string, Block, string]>([
  ['a script address', ['a', { href: 'data:text/html,x' }, 'x'], 'href="data:text/html,x" on <a>'],
  ['a tag that an allow-list let in', ['script', 'alert(1)'], '<script>'],
  ['an image elsewhere', ['img', { src: 'https://malo.example/x' }], 'src="https://malo.example/x" on <img>'],
  ['an id that the page uses', ['h2', { id: 'root' }, 'x'], 'id="root" on <h2>'],
  ['an attribute', ['p', { title: 'x' }, 'x'], 'title on <p>'],
])('it tells of %s that a trusting renderer lets through, and ours does not', (_what, block, fault) => {
  expect(faultsIn(renderToStaticMarkup(trusting(block) as never))).toContain(fault);
  expect(faultsIn(shown([block]))).toEqual([]);
});

test.each([
  ['<a href="javascript:alert(1)">x</a>', 'href="javascript:alert(1)" on <a>'],
  ['<a href="JAVASCRIPT&colon;alert(1)">x</a>', 'href="JAVASCRIPT:alert(1)" on <a>'],
  ['<a href="//malo.example">x</a>', 'href="//malo.example" on <a>'],
  ['<a href="/es/graphql">x</a>', 'href="/es/graphql" on <a>'],
  ['<a href="https://a.org/" rel="noopener">x</a>', 'rel="noopener" on <a>'],
  ['<p onclick="x">y</p>', 'onclick on <p>'],
  ['<p style="x">y</p>', 'style on <p>'],
  ['<svg><a href="/es/x">x</a></svg>', '<svg>'],
  ['<template><script>x</script></template>', '<template>'],
  ['<!-- x -->', 'a #comment'],
])('it tells of %s', (html, fault) => {
  expect(faultsIn(html)).toContain(fault);
});

test.each<[string, FinalNode]>([
  ['raw HTML', { type: 'raw', value: '<script>' }],
  ['an expression', { type: 'mdxFlowExpression', value: 'globalThis.__pwn=1' }],
  ['a module', { type: 'mdxjsEsm', value: 'import "fs"' }],
  ['a tag', { type: 'element', tagName: 'script', properties: {}, children: [] }],
  ['an attribute', { type: 'element', tagName: 'p', properties: { onClick: 'x' }, children: [] }],
  ['a style', { type: 'element', tagName: 'td', properties: { style: 'x' }, children: [] }],
  ['an object as an attribute', { type: 'element', tagName: 'a', properties: { href: { a: 1 } }, children: [] }],
  ['a component', { type: 'mdxJsxFlowElement', name: 'Iframe', attributes: [], children: [] }],
  ['a word of Object.prototype as a component', { type: 'mdxJsxFlowElement', name: 'constructor', attributes: [], children: [] }],
  ['a prop', { type: 'mdxJsxFlowElement', name: 'Callout', attributes: [{ type: 'mdxJsxAttribute', name: 'onClick', value: 'x' }] }],
  ['a spread', { type: 'mdxJsxFlowElement', name: 'Callout', attributes: [{ type: 'mdxJsxExpressionAttribute' }] }],
  [
    'a prop that is code',
    {
      type: 'mdxJsxFlowElement',
      name: 'Callout',
      attributes: [{ type: 'mdxJsxAttribute', name: 'type', value: { type: 'mdxJsxAttributeValueExpression', value: 'alert(1)' } }],
    },
  ],
])('the second allow-list throws at %s in the final tree', (_what, node) => {
  expect(() => capture({ type: 'root', children: [node] })).toThrow(/^The final tree holds/);
});
