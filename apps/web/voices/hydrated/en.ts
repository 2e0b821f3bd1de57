import { coursesTexts } from '#libs/courses/shared';
import { progressTexts } from '#libs/progress/shared';
import { uiTexts } from '#libs/ui/shared';

export const words = [uiTexts.en, coursesTexts.en, progressTexts.en];
