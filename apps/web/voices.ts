import { isLanguage, languages, type Language } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';

/** Where the words of each language are fetched: the server takes all, a browser those of its page. */
const sources: Readonly<Record<Language, () => Promise<{ voice: Speak }>>> = {
  es: () => import('./voices/es.ts'),
  en: () => import('./voices/en.ts'),
  pt: () => import('./voices/pt.ts'),
};

const known = new Map<Language, Speak>();

/** Learns all words of the pages in these languages; to be awaited before anything is rendered. */
export async function learn(wanted: readonly Language[]): Promise<void> {
  await Promise.all(wanted.map(async (language) => known.set(language, (await sources[language]()).voice)));
}

/** The words of a page in this language, or in Spanish where an address names none of ours. */
export function voiceIn(wanted: string | undefined): Speak {
  const language = isLanguage(wanted) ? wanted : languages[0];
  return known.get(language) ?? ((id) => id);
}
