// A door of its own beside `#libs/resources/shared`: nobody but the page on which a text begins shall carry them.
import type { Language } from '#libs/kernel/shared';
import type { ResourceKind } from '../kinds.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

const templates = { es, en, pt } as const;

/** What a text of this kind begins with: a skeleton that can be sent in as it stands, and is meant to be written over. */
export function templateOf(kind: ResourceKind, language: Language): string {
  return templates[language][kind];
}
