import { coursesTexts } from '#libs/courses/shared';
import { voiceOf } from '#libs/platform/shared';
import { progressTexts } from '#libs/progress/shared';
import { uiTexts } from '#libs/ui/shared';

export const voice = voiceOf('es', [uiTexts.es, coursesTexts.es, progressTexts.es]);
