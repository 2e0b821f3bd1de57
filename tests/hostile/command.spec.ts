import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from '@jest/globals';
import { root } from '../support/project-files.ts';

function mdx(...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', 'dist/server/index.js', 'mdx', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
  });
  return { lines: stdout.split('\n').filter(Boolean), stderr, status };
}

const folder = mkdtempSync(join(tmpdir(), 'mdx-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('each text of a list is told in one line of JSON, in order', () => {
  const inputs = join(folder, 'inputs.json');
  writeFileSync(inputs, JSON.stringify(['Hola **tú**', '{x}', '---js\n{a:(globalThis.__pwn=1)}\n---']));
  const { lines, status } = mdx('try', inputs);
  expect(status).toBe(0);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    { index: 0, ok: true, blocks: [['p', 'Hola ', ['strong', 'tú']]], cpuMs: expect.any(Number) },
    {
      index: 1,
      ok: false,
      errors: [
        expect.objectContaining({
          ...{ code: 'expression-not-allowed', line: 1, column: 1 },
          sentences: { es: expect.stringContaining('{'), en: expect.stringContaining('{'), pt: expect.stringContaining('{') },
        }),
      ],
      cpuMs: expect.any(Number),
    },
    {
      index: 2,
      ok: false,
      errors: [expect.objectContaining({ code: 'expression-not-allowed', line: 2, column: 1 })],
      cpuMs: expect.any(Number),
    },
  ]);
});

test('what is wrong with a file is said as file:line:column with a sentence in the language asked for', () => {
  const file = join(folder, 'texto.mdx');
  writeFileSync(file, 'Uno\n\n# Dos');
  expect(mdx('explain', file)).toMatchObject({
    lines: [`${file}:3:1  Los títulos de un texto empiezan con ## o con ###: el título grande ya lo pone la página. (heading-level)`],
    status: 1,
  });
  expect(mdx('explain', file, '--language', 'pt').lines[0]).toContain('Os títulos de um texto');
  writeFileSync(file, 'Uno');
  expect(mdx('explain', file)).toEqual({ lines: [], stderr: '', status: 0 });
});

test('without words the command says how it is used', () => {
  expect(mdx()).toMatchObject({ lines: [], stderr: expect.stringContaining('npm run mdx -- <command>'), status: 1 });
});
