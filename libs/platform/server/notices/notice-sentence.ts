import { inLanguage, type Language } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';
import type { ToldNotice } from './notices.ts';

// Made once: making one costs more than all that is said with it.
const days = { es: daysIn('es-MX'), en: daysIn('en-GB'), pt: daysIn('pt-BR') } as const;

function daysIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** Which values are days. By name and not by form: words that somebody wrote may look like a day. */
const daysByName: ReadonlySet<string> = new Set(['until']);

/** What a notice says, in the reader's language: its values too, as far as they have one or are days. */
export function sentenceOf({ kind, values }: Pick<ToldNotice, 'kind' | 'values'>, language: Language, speak: Speak): string {
  const said = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'string') return [name, inLanguage(value, language).text];
    return [
      name,
      daysByName.has(name) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? days[language].format(new Date(`${value}T12:00:00Z`)) : value,
    ];
  });
  return speak(`notice.${kind}`, Object.fromEntries(said) as Record<string, string>);
}
