import type { Language, LanguageTag } from '#libs/kernel/shared';

// Made once: making one costs more than all a page says with it.
const formatters = { es: formattersOf('es-MX'), en: formattersOf('en', 'en-GB'), pt: formattersOf('pt-BR') } as const;

function formattersOf(locale: string, ofDays = locale) {
  const unit = (name: 'hour' | 'minute') => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  return {
    hours: unit('hour'),
    minutes: unit('minute'),
    day: new Intl.DateTimeFormat(ofDays, { dateStyle: 'long', timeZone: 'UTC' }),
    kilobytes: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    megabytes: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    languages: new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
    countries: new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }),
  };
}

/** A stretch of minutes as people say it: "45 min", "2 h 30 min". */
export function formatMinutes(amount: number, language: Language): string {
  const { hours, minutes } = formatters[language];
  const [whole, rest] = [Math.floor(amount / 60), Math.round(amount % 60)];
  return [whole && hours.format(whole), (rest || !whole) && minutes.format(rest)].filter(Boolean).join(' ');
}

/** A calendar day (`2026-11-22`) in words. A day has no hour, so no zone can move it. Anything else is said as it came. */
export function formatDate(day: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!parts) return day;
  return formatters[language].day.format(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12));
}

/** A weight in kilobytes or megabytes, rounded as one says it: "38 KB", "1.9 MB". */
export function formatWeight(bytes: number, language: Language): string {
  const { kilobytes, megabytes } = formatters[language];
  return bytes < 1_000_000 ? `${kilobytes.format(Math.max(1, bytes / 1000))} KB` : `${megabytes.format(bytes / 1_000_000)} MB`;
}

/** A language's name in another language ("inglés"); the tag itself where no name is known. */
export function nameOfLanguage(tag: LanguageTag, language: Language): string {
  try {
    return formatters[language].languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A country's name, by its two letters (ISO 3166-1); the letters themselves where no name is known. */
export function nameOfCountry(code: string, language: Language): string {
  try {
    return formatters[language].countries.of(code) ?? code;
  } catch {
    return code;
  }
}
