import { isLanguage, languages, type Language } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';

const known = new Map<Language, Speak>();

/** Makes the pages speak with these voices; to be called before anything is rendered. The server has the words of all pages, a browser those of pages that hydrate, in its own language. */
export function speakWith(voices: Readonly<Partial<Record<Language, Speak>>>): void {
  for (const language of languages) {
    const voice = voices[language];
    if (voice) known.set(language, voice);
  }
}

/** The words of a page in this language, or in Spanish where an address names none of ours. */
export function voiceIn(wanted: string | undefined): Speak {
  const language = isLanguage(wanted) ? wanted : languages[0];
  return known.get(language) ?? ((id) => id);
}
