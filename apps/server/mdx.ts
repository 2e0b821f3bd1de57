import { readFile } from 'node:fs/promises';
import { InertLane } from '#libs/mdx/server';
import { explain, type InertIssue } from '#libs/mdx/shared/inert';
import { isLanguage, languages, type Language } from '#libs/kernel/shared';
import { mdxTexts } from '#libs/mdx/shared';
import { CannotStart } from '#libs/platform/server';
import { voicesOf } from '#libs/platform/shared';

const usage = `npm run mdx -- <command>
  try INPUTS.json                       reads a JSON array of texts as members' texts: a line of JSON for each
  explain FILE.mdx [--language es]      what is wrong with one text, as file:line:column  sentence`;

/** Reads texts as members' texts are read: in the same processes, with the same limits. */
export async function tryMdx([command, file, flag, language]: readonly string[]): Promise<void> {
  if (!file || (command !== 'try' && command !== 'explain')) throw new CannotStart(usage);
  const lane = new InertLane();
  try {
    if (command === 'try') await tryAll(lane, file);
    else await explainFile(lane, file, flag === '--language' && isLanguage(language) ? language : 'es');
  } finally {
    await lane.onModuleDestroy();
  }
}

async function tryAll(lane: InertLane, file: string): Promise<void> {
  const inputs: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(inputs)) throw new CannotStart(`${file} holds no JSON array.`);
  for (const [index, input] of inputs.entries()) await written(`${JSON.stringify({ index, ...(await tried(lane, String(input))) })}\n`);
}

/** What comes of one text. One that breaks its process is told as well, and the next one is tried. */
async function tried(lane: InertLane, input: string): Promise<object> {
  try {
    const { ok, cpuMs, ...rest } = await lane.compile(input);
    return { ok, ...('blocks' in rest ? { blocks: rest.blocks } : { errors: rest.issues.map(toldIn) }), cpuMs };
  } catch (error) {
    return { ok: false, errors: [{ code: 'failed', message: String(error) }], cpuMs: 0 };
  }
}

const voices = voicesOf([mdxTexts]);

/** An issue with its sentence in every language. */
function toldIn(issue: InertIssue): object {
  return { ...issue, sentences: Object.fromEntries(languages.map((language) => [language, explain(issue, voices[language])])) };
}

async function explainFile(lane: InertLane, file: string, language: Language): Promise<void> {
  const t = voices[language];
  const result = await lane.judge(await readFile(file, 'utf8'));
  if (result.ok) return;
  for (const issue of result.issues) await written(`${file}:${issue.line}:${issue.column}  ${explain(issue, t)} (${issue.code})\n`);
  process.exitCode = 1;
}

/** Whoever reads slowly is waited for, and the command's end cuts nothing off. */
function written(line: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(line, (error) => (error ? fail(error) : done())));
}
