import { mdxTexts } from '#libs/mdx/shared';
import { peopleTexts } from '#libs/people/shared';
import { platformTexts, voicesOf } from '#libs/platform/shared';
import { progressTexts } from '#libs/progress/shared';
import { resourcesTexts } from '#libs/resources/shared';
import { searchTexts } from '#libs/search/shared';

/** What the server itself says: refusals, in every interface language. */
export const voices = voicesOf([platformTexts, peopleTexts, progressTexts, mdxTexts, resourcesTexts, searchTexts]);
