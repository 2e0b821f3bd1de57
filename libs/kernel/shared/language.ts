/** The languages of the interface; Spanish comes first and is complete by definition. */
export const languages = ['es', 'en', 'pt'] as const;

/** A language that the interface speaks. */
export type Language = (typeof languages)[number];

/** A BCP 47 tag of a content's language; contents may speak more languages than the interface. */
export type LanguageTag = string;

/** Whether a word from outside (a path, a cookie) names an interface language. */
export function isLanguage(word: unknown): word is Language {
  return (languages as readonly unknown[]).includes(word);
}
