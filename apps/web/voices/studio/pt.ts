import { mdxTexts } from '#libs/mdx/shared';
import { peopleTexts } from '#libs/people/shared';
import { resourcesTexts } from '#libs/resources/shared';

export const words = [peopleTexts.pt, resourcesTexts.pt, mdxTexts.pt];
