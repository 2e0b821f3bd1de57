import { mdxTexts } from '#libs/mdx/shared';
import { resourcesTexts } from '#libs/resources/shared';

export const words = [mdxTexts.es, resourcesTexts.es];
