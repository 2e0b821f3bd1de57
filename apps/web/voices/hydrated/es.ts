import { coursesTexts } from '#libs/courses/shared';
import { progressTexts } from '#libs/progress/shared';
import { uiTexts } from '#libs/ui/shared';

export const words = [uiTexts.es, coursesTexts.es, progressTexts.es];
