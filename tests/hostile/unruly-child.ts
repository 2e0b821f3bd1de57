import { answerJobs } from '../../libs/platform/server/beside/index.ts';

/** What a text could only do if the parser had a fault: here it does it on purpose. */
answerJobs(({ source }: { source: string }) => {
  const kept: number[][] = [];
  for (let turn = 0; source === 'loop' || source === 'bomb'; turn += 1)
    if (source === 'bomb') kept.push(new Array<number>(100_000).fill(turn));
  if (source === 'crash') process.abort();
  if (source === 'leave') process.exit(0);
  if (source === 'flood') return { words: 'x'.repeat(20_000_000) };
  if (source === 'throw') throw new TypeError(`The text was: ${source}`);
  if (source === 'file') return { read: readable('/etc/passwd') };
  return { ok: true, tree: { type: 'root', children: [] }, blocks: [['p', source]] };
});

function readable(path: string): string {
  try {
    return process.getBuiltinModule('node:fs').readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}
