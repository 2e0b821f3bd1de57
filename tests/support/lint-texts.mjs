import { text } from 'node:stream/consumers';
import { readCachedProjectGraph } from '@nx/devkit';
import { ESLint } from 'eslint';

/** Reads `[[file, code], …]` and writes, for each, the names of the rules it breaks, and the names of the projects that the rules know. */
const eslint = new ESLint();
const broken = [];
for (const [filePath, code] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath });
  broken.push(result.messages.map(({ ruleId }) => ruleId));
}
process.stdout.write(`\n${JSON.stringify({ broken, projects: Object.keys(readCachedProjectGraph().nodes) })}`);
