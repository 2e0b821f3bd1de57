import { expect, test } from '@jest/globals';
import { rebuild } from './rebuild.ts';
import { SourceMap } from './source-map.ts';
import type { SourceNode } from './tree.ts';

const paragraph = (...children: SourceNode[]): SourceNode => ({ type: 'paragraph', children });
const rebuilt = (...children: SourceNode[]) => rebuild({ type: 'root', children }, new SourceMap(''));

test.each(['html', 'mdxjsEsm', 'yaml', 'toml', 'raw', 'element', 'comment', 'constructor', '__proto__', 'hasOwnProperty'])(
  'a node of type %s has no way into the new tree',
  (type) => {
    const { root, issues } = rebuilt({ type, value: '<script>', children: [{ type: 'text', value: 'x' }] });
    expect(root).toEqual({ type: 'root', children: [] });
    expect(issues.map(({ code }) => code)).toEqual(['not-allowed']);
  },
);

test('nothing that an extension hangs on a node is copied', () => {
  const data = { hName: 'script', hProperties: { onclick: 'x' }, hChildren: [{ type: 'raw', value: 'x' }] };
  const extra = { data, title: 'x', lang: 'js', meta: 'x', estree: {}, position: undefined };
  const { root } = rebuilt(
    {
      ...extra,
      ...paragraph(
        { type: 'text', value: 'a', ...extra } as SourceNode,
        { type: 'link', url: '/rutas', children: [], ...extra } as SourceNode,
      ),
    } as SourceNode,
    { type: 'code', value: 'b', ...extra } as SourceNode,
  );
  expect(root).toEqual({
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'a' },
          { type: 'link', url: '/rutas', title: null, data: { hProperties: { href: '/rutas' } }, children: [] },
        ],
      },
      { type: 'code', value: 'b' },
    ],
  });
});

test('a tree without an end is cut off', () => {
  const endless = { type: 'blockquote' } as { type: string; children: SourceNode[] };
  endless.children = [endless];
  expect(rebuilt(endless).issues.map(({ code }) => code)).toEqual(['too-deep']);
});
