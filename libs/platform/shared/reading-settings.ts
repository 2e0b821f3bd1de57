/** What a reader may set, each with its choices; the first is the default. Enumerated, so that shared pages stay few. */
export const readingChoices = {
  theme: ['auto', 'light', 'dark'],
  size: ['100', '125', '150'],
  spacing: ['normal', 'wide'],
  contrast: ['normal', 'more'],
  motion: ['normal', 'none'],
  saver: ['auto', 'on', 'off'],
  content: ['auto', 'es', 'en', 'pt'],
} as const;

type Choices = typeof readingChoices;

/** How a reader wants pages to be. Holds nothing that tells readers apart beyond these choices. */
export type ReadingSettings = { readonly [Name in keyof Choices]: Choices[Name][number] };

/** The cookie that remembers them: one digit a setting. */
export const settingsCookie = 'ajustes';

const names = Object.keys(readingChoices) as (keyof Choices)[];

/** The settings that a cookie's digits stand for; anything else is read as the defaults. `savesData`: the browser asks to save data. */
export function readSettings(digits: string | undefined, savesData = false): ReadingSettings {
  const known = digits && /^\d+$/.test(digits) && digits.length === names.length ? digits : '0'.repeat(names.length);
  const chosen = Object.fromEntries(
    names.map((name, at) => [name, readingChoices[name][Number(known[at])] ?? readingChoices[name][0]]),
  ) as unknown as ReadingSettings;
  return savesData && chosen.saver === 'auto' ? { ...chosen, saver: 'on' } : chosen;
}

/** The digits that stand for these settings. */
export function settingsDigits(settings: ReadingSettings): string {
  return names.map((name) => (readingChoices[name] as readonly string[]).indexOf(settings[name])).join('');
}

/** The settings that a form sends; an unknown choice is read as the default. */
export function settingsFrom(form: { get(name: string): unknown }): ReadingSettings {
  const chosen = names.map((name) => {
    const wanted = form.get(name);
    return [name, (readingChoices[name] as readonly unknown[]).includes(wanted) ? wanted : readingChoices[name][0]];
  });
  return Object.fromEntries(chosen) as ReadingSettings;
}
