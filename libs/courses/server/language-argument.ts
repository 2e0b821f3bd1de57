import { Args } from '@nestjs/graphql';
import { LanguageTagScalar } from '#libs/platform/server';

/** In which language to say a text. Spanish unless asked otherwise. */
export const InWords = () =>
  Args('language', {
    type: () => LanguageTagScalar,
    defaultValue: 'es',
    description: 'The wanted language; the nearest there is comes back.',
  });
