import type { Texts } from '#libs/platform/shared';
import { messages as en } from './text/en.ts';
import { messages as es } from './text/es.ts';
import { messages as pt } from './text/pt.ts';

/** The words of this domain. */
export const mdxTexts: Texts = { es, en, pt };
