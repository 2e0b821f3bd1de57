import { networkChecks } from './check-answers.ts';
import { diskChecks } from './check-disk.ts';
import { jobChecks } from './check-jobs.ts';
import { keyChecks } from './check-key-file.ts';
import { versionChecks } from './check-versions.ts';
import type { Check } from './finding.ts';

/** Everything that the platform knows to look at, in the order in which it is told. */
export const checks: readonly Check[] = [...keyChecks, ...diskChecks, ...versionChecks, ...jobChecks, ...networkChecks];
