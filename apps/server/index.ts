import { resolve } from 'node:path';
import { CannotStart, describeError } from '#libs/platform/server';

const [command, folder = 'content'] = process.argv.slice(2);

/** Starts the school, or does one command of its operator's. What a person can mend is said in a sentence; the rest by its place in the code. */
async function run(): Promise<void> {
  if (command === undefined) return (await import('./start.ts')).start();
  if (command !== 'import') throw new CannotStart(`There is no command "${command}" here; there is: import [folder].`);
  await (await import('./content.ts')).importFolder(resolve(folder));
  process.exit(0);
}

run().catch((error: unknown) => {
  console.error(
    error instanceof CannotStart ? error.message : error instanceof Error ? describeError(error) : 'The school could not start.',
  );
  process.exit(1);
});
