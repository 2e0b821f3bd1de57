import { operationsIn, type StudioPart } from '#libs/people/web';
import { AddImageMutation, RemoveImageMutation } from './images.graphql.ts';
import * as operations from './images.graphql.ts';
import type { TextImage } from './media-of.ts';

/** The part of the studio in which a draft gets its images. `file` is what a form brought besides words, in base64. */
export function imagesPart(draft: string, file = ''): StudioPart<TextImage> {
  return {
    acts: {
      'image-added': async (ask, { alt = '', credit = '' }) => [
        (await ask(AddImageMutation, { input: { draft, alt, credit, file } })).addImage.refusal,
      ],
      // The same as a script asks for it, which goes on with what it gets.
      'image-inserted': async (ask, { alt = '', credit = '' }) => {
        const { refusal, image } = (await ask(AddImageMutation, { input: { draft, alt, credit, file } })).addImage;
        return [refusal, image ?? undefined];
      },
      'image-removed': async (ask, { item: name = '' }) => [
        (await ask(RemoveImageMutation, { input: { draft, name } })).removeImage.refusal,
      ],
    },
    sayDone: (t, intent) => t(`resources.image-done.${intent}`),
    labelOf: (t, name) => (['alt', 'credit'].includes(name) ? t(`resources.image.${name}`) : null),
    operations: operationsIn(operations),
  };
}
