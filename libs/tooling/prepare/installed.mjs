import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const record = 'node_modules/.package-lock.json';

/** One hash over all that decides which packages belong here; scripts in package.json do not. */
export function packagesState() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = read('package.json');
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]));
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}

/** Whether npm's own record names every package of the lockfile: so it is after a whole `npm ci`, run by whom ever. */
export function areInstalled() {
  if (!existsSync(record)) return false;
  const there = read(record).packages ?? {};
  const { '': root, ...wanted } = read('package-lock.json').packages;
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const isLocked = ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) =>
    same(root[kind], { dependencies, devDependencies, optionalDependencies }[kind]),
  );
  return isLocked && Object.entries(wanted).every(([path, entry]) => !belongsHere(entry) || there[path]?.version === entry.version);
}

/** An optional package is for other machines, unless it names just this one. */
function belongsHere({ optional, devOptional, peer, os, cpu, libc }) {
  if (!optional && !devOptional) return !peer;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

function same(one = {}, other = {}) {
  const sorted = (object) => JSON.stringify(Object.entries(object).sort());
  return sorted(one) === sorted(other);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
