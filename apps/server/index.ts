import { resolve } from 'node:path';
import { CannotStart, describeError } from '#libs/platform/server';

const [command, ...words] = process.argv.slice(2);

/** What an operator may ask of the built school, besides starting it. */
const commands: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  import: async ([folder = 'content']) => (await import('./content.ts')).importFolder(resolve(folder)),
  backup: async ([first, second]) => {
    const { backUpTo, makeIdentity } = await import('./backup.ts');
    if (first === '--new-key') await makeIdentity(named(second, 'npm run backup -- --new-key FILE'));
    else await backUpTo(named(first, 'npm run backup -- FILE'));
  },
  restore: async ([file]) => (await import('./restore.ts')).restoreFrom(named(file, 'npm run restore -- FILE')),
  'change-key': async () => (await import('./change-key.ts')).changeKey(),
  mdx: async (words) => (await import('./mdx.ts')).tryMdx(words),
  doctor: async ([flag, url]) => {
    const at = flag === '--at' && url && URL.canParse(url) ? url : null;
    if (flag !== undefined && at === null) throw new CannotStart('The doctor takes only an address: write npm run doctor -- --at URL.');
    if (!(await (await import('./doctor.ts')).examineSchool(at))) process.exitCode = 1;
  },
};

function named(file: string | undefined, usage: string): string {
  if (file && !file.startsWith('-')) return resolve(file);
  throw new CannotStart(`No file is named: write ${usage}.`);
}

/** Starts the school, or does one command of its operator's. What a person can mend is said in a sentence; the rest by its place in the code. */
async function run(): Promise<void> {
  if (command === undefined) return (await import('./start.ts')).start();
  const asked = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!asked) throw new CannotStart(`There is no command "${command}" here; there are: ${Object.keys(commands).join(', ')}.`);
  await asked(words);
  process.exit();
}

run().catch((error: unknown) => {
  console.error(
    error instanceof CannotStart ? error.message : error instanceof Error ? describeError(error) : 'The school could not start.',
  );
  process.exit(1);
});
