import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readingChoices, readSettings, settingsDigits, type ReadingSettings } from './reading-settings.ts';

const anySettings = fc.record(
  Object.fromEntries(Object.entries(readingChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
) as fc.Arbitrary<ReadingSettings>;

test('whatever is set is read back', () => {
  fc.assert(fc.property(anySettings, (settings) => expect(readSettings(settingsDigits(settings))).toEqual(settings)));
});

test('whatever a cookie holds, only known choices come out, so shared pages stay few', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (cookie, savesData) => {
      const settings = readSettings(cookie, savesData);
      for (const [name, choices] of Object.entries(readingChoices)) expect(choices).toContain(settings[name as keyof ReadingSettings]);
    }),
  );
});

test('a browser that saves data gets light pages until the reader says otherwise', () => {
  expect(readSettings(undefined, true).saver).toBe('on');
  expect(readSettings(settingsDigits({ ...readSettings(undefined), saver: 'off' }), true).saver).toBe('off');
});
