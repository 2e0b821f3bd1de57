import { expect, test } from '@jest/globals';
import { Clock } from './clock.ts';

class Stopped extends Clock {
  override now(): Date {
    return new Date('2026-01-31T23:30:00Z');
  }
}

test('days and months are counted in UTC, and a missing day is the last of its month', () => {
  const clock = new Stopped();
  expect([clock.today(), clock.dayAfter({ days: 1 }), clock.dayAfter({ months: 1 }), clock.dayAfter({ months: 13 })]).toEqual([
    '2026-01-31',
    '2026-02-01',
    '2026-02-28',
    '2027-02-28',
  ]);
});
