import { setupI18n, type Messages } from '@lingui/core';
import type { Language } from '#libs/kernel/shared';

/** A domain's words in every interface language, compiled from its PO files. */
export type Texts = Readonly<Record<Language, Messages>>;

/** Says a text by its id. An unknown id is said as itself; a test refuses such ids. */
export type Speak = (id: string, values?: Readonly<Record<string, unknown>>) => string;

/** A voice over these words. It keeps its language for ever, so concurrent pages never mix theirs. */
export function voiceOf(language: Language, words: readonly Messages[]): Speak {
  const i18n = setupI18n({ locale: language, messages: { [language]: Object.assign({}, ...words) as Messages } });
  return (id, values) => i18n._(id, values as Record<string, unknown>);
}

/** One voice per language over the words of these domains. */
export function voicesOf(texts: readonly Texts[]): Readonly<Record<Language, Speak>> {
  const voice = (language: Language) =>
    voiceOf(
      language,
      texts.map((text) => text[language]),
    );
  return { es: voice('es'), en: voice('en'), pt: voice('pt') };
}
