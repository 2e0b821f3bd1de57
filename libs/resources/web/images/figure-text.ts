import { components, insertionOf } from '#libs/mdx/shared';
import type { TextImage } from './media-of.ts';

/** What a text says to show an image: with the words that were given with it. */
export function figureText({ name, alt, credit }: Pick<TextImage, 'name' | 'alt' | 'credit'>): string {
  const schema = components.get('Figure');
  if (!schema) return '';
  return insertionOf(schema, { src: `media:${name}`, alt, ...(credit ? { credit } : {}) }, { title: '', text: '' });
}
