import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

/** What a build is made from. Add what a build reads from elsewhere; what is taught (content/) is no part of it. */
const inputs = [
  'apps',
  'libs',
  'migrations',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'react-router.config.ts',
];

/** Tests and texts for people do not change a build; generated files are made by it. */
const others = /\.(spec|test)\.tsx?$|\.md$|\.gen\.|\/text\/\w+\.ts$|\/web\/fonts\/|\/\.[^/]*$/;

/** One hash over the names and contents of everything that a build is made from; times would differ in every copy. */
export function sourcesState() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of inputs) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (others.test(path) || !existsSync(path)) return;
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, `${path}/${name}`);
  else hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
}
