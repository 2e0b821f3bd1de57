import { joinOrStartPostgres, startPostgres } from '../../libs/platform/server/database/index.ts';
import { CannotStart } from '../../libs/platform/server/environment/index.ts';

/**
 * A process that uses the database of a data folder until it is told to end:
 * `node database-process.ts server|worker|command FOLDER` prints `ready ADDRESS`, then `stopped` or `lost: SENTENCE`.
 */
const [use, folder = ''] = process.argv.slice(2);
const say = (sentence: string) => console.log(sentence);

try {
  const options = { isDurable: false, say };
  const database =
    use === 'server'
      ? await startPostgres(folder, options)
      : await joinOrStartPostgres(folder, { ...options, use: use === 'worker' ? use : 'command' });
  void database.lost.then(({ message }) => {
    console.log(`lost: ${message}`);
    process.exit(1);
  });
  process.once('SIGTERM', () => {
    say('stopping');
    void database.stop().then(() => {
      say('stopped');
      process.exit(0);
    });
  });
  // Nothing else keeps a process alive that only joined.
  setInterval(() => undefined, 60_000);
  say(`ready ${JSON.stringify(database.address)}`);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
