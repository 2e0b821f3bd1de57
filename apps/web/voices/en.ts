import { coursesTexts } from '#libs/courses/shared';
import { mdxTexts } from '#libs/mdx/shared';
import { peopleTexts } from '#libs/people/shared';
import { platformTexts, voiceOf } from '#libs/platform/shared';
import { progressTexts } from '#libs/progress/shared';
import { uiTexts } from '#libs/ui/shared';

export const voice = voiceOf('en', [uiTexts.en, platformTexts.en, mdxTexts.en, peopleTexts.en, coursesTexts.en, progressTexts.en]);
