import type { Language, LanguageTag } from '#libs/kernel/shared';

const locales = { es: 'es-MX', en: 'en', pt: 'pt-BR' } as const;

/** A stretch of minutes as people say it: "45 min", "2 h 30 min". */
export function formatMinutes(minutes: number, language: Language): string {
  const unit = (amount: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(locales[language], { style: 'unit', unit: name, unitDisplay: 'short' }).format(amount);
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return [hours && unit(hours, 'hour'), (rest || !hours) && unit(rest, 'minute')].filter(Boolean).join(' ');
}

/** A calendar day (`2026-11-22`) in words. A day has no hour, so no zone can move it. Anything else is said as it came. */
export function formatDate(day: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!parts) return day;
  const noon = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12);
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}

/** A weight in kilobytes or megabytes, rounded as one says it: "38 KB", "1.9 MB". */
export function formatWeight(bytes: number, language: Language): string {
  const isSmall = bytes < 1_000_000;
  const amount = new Intl.NumberFormat(locales[language], { maximumFractionDigits: isSmall ? 0 : 1 });
  return isSmall ? `${amount.format(Math.max(1, bytes / 1000))} KB` : `${amount.format(bytes / 1_000_000)} MB`;
}

/** A language's name in another language ("inglés"); the tag itself where no name is known. */
export function nameOfLanguage(tag: LanguageTag, language: Language): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
