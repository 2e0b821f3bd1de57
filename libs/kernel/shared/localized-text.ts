import { languages, type LanguageTag } from './language.ts';

/** Short text in at least one language, by BCP 47 tag. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;

/** A text and the language it really is in, so that a page can mark a fallback with `lang`. */
export interface LocalizedString {
  readonly text: string;
  readonly language: LanguageTag;
}

/** Which of the languages at hand to show: the wanted one, else Spanish, English, Portuguese, else the first. Null only when there is none. */
export function bestLanguage(wanted: LanguageTag, available: readonly LanguageTag[]): LanguageTag | null {
  return [wanted, ...languages].find((language) => available.includes(language)) ?? available[0] ?? null;
}

/** The text in the wanted language, or in the nearest one there is. */
export function inLanguage(text: LocalizedText, wanted: LanguageTag): LocalizedString {
  const language = bestLanguage(wanted, Object.keys(text)) ?? wanted;
  return { text: text[language] ?? '', language };
}
