export { InertLane, type InertResult } from './inert-lane.ts';
export { InertModule } from './inert.module.ts';
export { inertPolicyVersion } from './policy-version.ts';
