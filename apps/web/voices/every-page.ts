import { coursesTexts } from '#libs/courses/shared';
import { mdxTexts } from '#libs/mdx/shared';
import { peopleTexts } from '#libs/people/shared';
import { platformTexts, voicesOf } from '#libs/platform/shared';
import { progressTexts } from '#libs/progress/shared';
import { resourcesTexts } from '#libs/resources/shared';
import { searchTexts } from '#libs/search/shared';
import { uiTexts } from '#libs/ui/shared';

/** The words of every page, for the server that renders them. */
export const voices = voicesOf([uiTexts, platformTexts, mdxTexts, peopleTexts, coursesTexts, progressTexts, resourcesTexts, searchTexts]);
