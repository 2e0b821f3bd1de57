import { expect, test } from '@jest/globals';
import { filesBelow, isTest, textOf } from '../support/project-files.ts';

const self = 'tests/architecture/sleeps.spec.ts';
const tests = filesBelow('apps', 'libs', 'tests').filter((path) => /\.(tsx?|mjs)$/.test(path) && isTest(path) && path !== self);

/** Where in the tests something of this kind stands. */
function places(pattern: RegExp): string[] {
  return tests.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

test('the tests are found', () => {
  expect(tests.length).toBeGreaterThan(40);
});

test('no test waits for a clock', () => {
  expect(
    places(/(?<!jest\.)\bsetTimeout\(|waitForTimeout|pg_sleep|\bsleep\(|timers\/promises'.*setTimeout|setTimeout.*timers\/promises/),
  ).toEqual([]);
});

test('no test measures how long something took', () => {
  // The bench is no test: measuring is all it does, and nothing fails by what it finds.
  expect(places(/Date\.now\(\)|performance\.now\(\)|process\.hrtime/).filter((place) => !place.startsWith('tests/bench/'))).toEqual([]);
});

test('no test listens on a port of its choice', () => {
  expect(
    places(/\.listen\(\s*[1-9]|\bPORT['"]?\]?\s*[:=]\s*['"`]?[1-9]\d{2,}['"`]?\s*[,}]/).filter(
      (place) => !/read\(|readEnvironment|environment\.spec/.test(place),
    ),
  ).toEqual([]);
});

test('no test is skipped or alone', () => {
  expect(places(/\b(test|describe|it)\.(only|todo)\b|\b(fit|fdescribe|xit|xtest)\(/)).toEqual([]);
});

test('a test that declares parts of a school or replaces modules leaves none of it to the next file', () => {
  const declares = /^\s*@(Module|Injectable|Entity|Resolver|ObjectType|InputType)\(|unstable_mockModule|\bjest\.mock\(/m;
  const needy = tests.filter((path) => declares.test(textOf(path)));
  expect(needy.length).toBeGreaterThan(1);
  expect(needy.filter((path) => !textOf(path).startsWith('/** @jest-environment-options {"isAlone": true} */'))).toEqual([]);
});
