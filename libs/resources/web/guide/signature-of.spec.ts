import { expect, test } from '@jest/globals';
import { components } from '#libs/mdx/shared';
import { signatureOf } from './signature-of.ts';

test.each([
  ['Step', '<Step title="…">'],
  ['Option', '<Option correct? feedback="…">'],
  ['Column', '<Column title="…" verdict?="good | bad | mixed">'],
  ['Risk', '<Risk name="…" likelihood={1–5} impact={1–5}>'],
  ['ToolCard', '<ToolCard name="…" url="…" platforms?={["…"]} license?="…" reviewed="…">'],
])('%s in one line', (name, line) => {
  expect(signatureOf(components.get(name)!)).toBe(line);
});
