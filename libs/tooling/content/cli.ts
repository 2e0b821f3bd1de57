import { spawnSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { compileContent } from './content.ts';
import { newCourse, newLesson } from './new.ts';
import { printed, type Problem } from './problem.ts';

const usage = `npm run content -- <command>
  check [folder]                 everything that is wrong, as file:line:column  sentence
  new course <slug>              a course with its course.yaml
  new lesson <course> <slug>     a lesson in every language of its course
  json [folder]                  compiled content on standard output; known hashes ({"key":"hash"}) on standard input, if any
  import [folder]                takes the folder into the school's database, also while the school runs`;

const [command = '', ...words] = process.argv.slice(2);
process.exitCode = await run(command, words);

async function run(name: string, rest: readonly string[]): Promise<number> {
  switch (name) {
    case 'check':
      return check(rest[0] ?? 'content');
    case 'json':
      return json(rest[0] ?? 'content');
    case 'new':
      return make(rest);
    case 'import':
      return importInto(rest[0] ?? 'content');
    default:
      console.error(usage);
      return 1;
  }
}

/** The import belongs to the school: its built server does it. */
function importInto(folder: string): number {
  const run = (...words: string[]) => spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
  return run('libs/tooling/prepare.mjs') || run('--no-warnings', 'dist/server/index.js', 'import', folder);
}

async function check(folder: string): Promise<number> {
  const { problems, content } = await compileContent(folder);
  tell(problems, folder, (line) => console.log(line));
  if (!content) {
    console.log(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}.`);
    return 1;
  }
  const { programmes, courses, lessons, terms, pages, resources, collections, comparisons } = content;
  const compared = comparisons.flatMap(({ rows }) => rows);
  console.log(`${folder}: ${programmes.length} programmes, ${courses.length} courses, ${lessons.length} lessons, ${terms.length} terms, ${pages.length} pages, ${resources.length} resources, ${collections.length} collections, ${compared.length} comparisons: no problems.`);
  return 0;
}

async function json(folder: string): Promise<number> {
  const input = process.stdin.isTTY ? '' : await text(process.stdin);
  const known: unknown = input.trim() === '' ? {} : JSON.parse(input);
  const { problems, content } = await compileContent(folder, known as Readonly<Record<string, string>>);
  tell(problems, folder, (line) => console.error(line));
  if (content) process.stdout.write(JSON.stringify(content));
  return content ? 0 : 1;
}

function tell(problems: readonly Problem[], folder: string, say: (line: string) => void): void {
  const shown = relative('', resolve(folder)) || '.';
  for (const problem of problems) say(printed(problem, shown));
}

function make([kind, ...slugs]: readonly string[]): number {
  const made = kind === 'course' && slugs.length === 1 ? newCourse('content', slugs) : kind === 'lesson' && slugs.length === 2 ? newLesson('content', slugs) : null;
  if (!made) {
    console.error(usage);
    return 1;
  }
  if ('refusal' in made) {
    console.error(made.refusal);
    return 1;
  }
  for (const path of made.files) console.log(path);
  console.log('Now write: npm run content -- check says what is still missing.');
  return 0;
}
