import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { hydratedPolicy, readPolicy } from '#libs/platform/shared';

// The package is CommonJS without a map of its exports.
const require = createRequire(import.meta.url);
const { CspEvaluator } = require('csp_evaluator/dist/evaluator.js') as typeof import('csp_evaluator/dist/evaluator.js');
const { CspParser } = require('csp_evaluator/dist/parser.js') as typeof import('csp_evaluator/dist/parser.js');

/** As its numbers go: smaller is worse; 30 is "medium", 50 "perhaps medium", 60 a remark. */
const medium = 30;

const found = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .map(({ severity, directive, value }) => ({ severity, at: `${directive} ${value ?? ''}`.trim() }));

/** What it remarks on any policy with 'self', and on any without Trusted Types, which wait until the player is proven under them. */
const remarked = [
  { severity: 50, at: "script-src 'self'" },
  { severity: 60, at: 'require-trusted-types-for' },
];

test.each([
  ['of pages that are read', readPolicy],
  ['of hydrated pages', hydratedPolicy('q83vEjRWeJCrze8SNFZ4kA==')],
])('the policy %s has no weakness that is medium or worse', (_, policy) => {
  const findings = found(policy);
  expect(findings.filter(({ severity }) => severity <= medium)).toEqual([]);
  expect(findings.filter(({ at }) => !remarked.some((known) => known.at === at))).toEqual([]);
});

test('the evaluator has teeth', () => {
  expect(
    found(readPolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")).some(({ severity }) => severity <= medium),
  ).toBe(true);
});
