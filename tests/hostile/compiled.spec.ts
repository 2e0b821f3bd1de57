import { resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { components, type Block } from '#libs/mdx/shared';
import { judge, type InertRoot } from '#libs/mdx/shared/inert';
import { JobProcess } from '../../libs/platform/server/beside/index.ts';
import { lanePrograms } from '../../libs/mdx/server/programs.ts';
import { liftBlocks } from '../../libs/tooling/content/lifted-blocks.ts';
import { record } from '../../libs/tooling/content/record.ts';
import { isFull, sampled } from '../support/extent.ts';
import { root } from '../support/project-files.ts';
import { attacks } from './attacks/index.ts';
import { corpora, embedded, ownInputs } from './inputs.ts';

interface Proven {
  readonly blocks: readonly Block[];
  readonly code: string;
  readonly hasRun: boolean;
  readonly refused?: string | null;
  readonly cpuMs: number;
}

const { compiling } = lanePrograms(false);
const compiler = new JobProcess<object, Proven>({
  ...compiling,
  entry: resolve(root, 'tests/hostile/proving-child.ts'),
  flags: [...compiling.flags, `--allow-fs-read=${resolve(root, 'tests/hostile')}`],
});
afterAll(() => compiler.close());

async function proven(job: { readonly tree: InertRoot } | { readonly poisoned: object } | { readonly code: string }): Promise<Proven> {
  const { answer } = await compiler.run(job);
  if (!answer) throw new Error('The compiling process died.');
  return answer;
}

/** The blocks that running the compiled code makes, in a realm that has nothing: only a test ever runs it. */
function blocksOfRunning(code: string): readonly Block[] {
  const { blocks, problems } = record(code, components.keys());
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return liftBlocks(blocks).blocks;
}

test('what the preview shows, what mdx-bundler captures and what its code makes when run are the same', async () => {
  const all = embedded([...ownInputs(), ...[...corpora().values()].flat()]);
  const inputs = [...embedded(attacks['plain']!), ...sampled(all, isFull ? 12_000 : 900)];
  const differing: string[] = [];
  let accepted = 0;
  for (const input of inputs) {
    const judgement = judge(input);
    if (!judgement.ok) continue;
    accepted += 1;
    const { blocks, code, hasRun } = await proven({ tree: judgement.tree });
    const [preview, captured, run] = [judgement.blocks, blocks, blocksOfRunning(code)].map((one) => JSON.stringify(one));
    if (hasRun) differing.push(`something ran: ${JSON.stringify(input)}`);
    if (preview !== captured || captured !== run) differing.push(`${JSON.stringify(input)}\n  ${preview}\n  ${captured}\n  ${run}`);
  }
  process.stdout.write(`Compiled by mdx-bundler: ${accepted} accepted texts of ${inputs.length} inputs\n`);
  expect(differing).toEqual([]);
  expect(accepted).toBeGreaterThan(100);
}, 1_800_000);

test('the comparison sees one changed letter', async () => {
  const tree: InertRoot = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'hola' }] }] };
  const { blocks, code } = await proven({ tree });
  expect([blocks, blocksOfRunning(code)]).toEqual([[['p', 'hola']], [['p', 'hola']]]);
  expect(blocksOfRunning(code.replace('hola', 'ola'))).not.toEqual(blocks);
});

const program = (...body: object[]) => ({ type: 'Program', sourceType: 'module', comments: [], body });
const literal = (value: string) => ({ type: 'Literal', value, raw: JSON.stringify(value) });
const call = (name: string, word: string) => ({
  type: 'CallExpression',
  callee: { type: 'Identifier', name },
  arguments: [literal(word)],
  optional: false,
});

test.each<[string, object]>([
  [
    'an import',
    {
      type: 'mdxjsEsm',
      value: '',
      data: { estree: program({ type: 'ImportDeclaration', specifiers: [], source: literal('node:fs'), attributes: [] }) },
    },
  ],
  [
    'an expression',
    {
      type: 'mdxFlowExpression',
      value: '',
      data: { estree: program({ type: 'ExpressionStatement', expression: call('require', '/etc/passwd') }) },
    },
  ],
  ['raw HTML', { type: 'html', value: '<script>globalThis.__pwn=1</script>' }],
  [
    'an element by the back door',
    { type: 'paragraph', children: [], data: { hName: 'script', hChildren: [{ type: 'text', value: 'x' }] } },
  ],
  ['a component that nobody knows', { type: 'mdxJsxFlowElement', name: 'Iframe', attributes: [], children: [] }],
])('a tree that holds %s, had it come so far, is refused by the second list', async (_what, node) => {
  const { refused, hasRun } = await proven({ poisoned: { type: 'root', children: [node] } });
  expect(refused).toContain('The final tree holds');
  expect(hasRun).toBe(false);
});

test.each([
  'import fs from "node:fs"; console.log(fs)',
  'import x from "/etc/passwd"; console.log(x)',
  'import x from "./package.json"; console.log(x)',
  'import x from "yaml"; console.log(x)',
  'console.log(require("./package.json"))',
  'console.log(await import("./package.json"))',
  'import x from "data:text/javascript,1"; console.log(x)',
])('and had that list let it through, the bundler reads nothing: %s', async (code) => {
  expect((await proven({ code })).refused).toContain('is imported here');
});
