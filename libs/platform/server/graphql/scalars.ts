import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function textScalar(name: string, description: string, fits: (text: string) => boolean): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && fits(value)) return value;
    throw new GraphQLError(`Not a ${name}`, { extensions: { code: 'BAD_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
  });
}

/** `2026-02-30` is a form, not a day. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** A day without hour or zone. */
export const DayScalar = textScalar('Date', 'A day, as 2026-11-22.', isDay);

/** The name of a content in addresses and events. */
export const SlugScalar = textScalar(
  'Slug',
  'Lower-case words joined by hyphens, at most 80 characters.',
  (text) => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
);

/** Where a text of the school stands, without the page's language. */
export const PlaceScalar = textScalar(
  'Place',
  'The address of a text of the school without its language, as biblioteca/frases-de-paso; at most 200 characters.',
  (text) => text.length <= 200 && /^[a-z]+(\/[a-z0-9]+(-[a-z0-9]+)*){1,2}$/.test(text),
);

/** The name of a language. */
export const LanguageTagScalar = textScalar('LanguageTag', 'A BCP 47 language tag, as es or quz.', (text) =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(text),
);

/** The text of a lesson as data. */
export const BlocksScalar = new GraphQLScalarType({
  name: 'Blocks',
  description: 'Compiled text: nested lists of a tag or component, its properties and what it holds.',
  parseValue: () => {
    throw new GraphQLError('Blocks are never an input', { extensions: { code: 'BAD_INPUT' } });
  },
});
