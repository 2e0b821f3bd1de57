import { spawnSync } from 'node:child_process';

/** What the school itself runs on; this preparation runs on Node 20 too. */
const oldest = [22, 22];

/** A sentence when neither this Node nor the one among the packages is new enough, else nothing. */
export function nodeProblem() {
  if (isNewEnough(process.versions.node) || isNewEnough(packagedNode())) return '';
  const here = `${process.platform}-${process.arch}`;
  return `The school needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}, and the packages hold no Node that runs on ${here}: install Node 24 and start again.`;
}

function packagedNode() {
  const { stdout } = spawnSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return (stdout ?? '').trim().replace('v', '');
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
