import type { Texts } from './voices.ts';
import { messages as en } from './text/en.ts';
import { messages as es } from './text/es.ts';
import { messages as pt } from './text/pt.ts';

/** The words of this domain. */
export const platformTexts: Texts = { es, en, pt };
