import { spawn } from 'node:child_process';

/** Runs command lines at the same time, each told as a whole when it ends. All of them are run to their end, so that everything that is wrong is told at once. */
const lines = process.argv.slice(2);

const ended = await Promise.all(
  lines.map((line) => {
    const child = spawn(line, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    return new Promise((done) => {
      child.once('close', (code) => {
        process.stdout.write(Buffer.concat(said));
        done(code ?? 1);
      });
    });
  }),
);
process.exitCode = Math.max(0, ...ended);
