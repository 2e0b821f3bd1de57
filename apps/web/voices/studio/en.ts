import { peopleTexts } from '#libs/people/shared';

export const words = [peopleTexts.en];
