import { Args, Extensions, Field } from '@nestjs/graphql';
import { type GraphQLArgument, GraphQLNonNull, type GraphQLScalarType, type GraphQLSchema, isObjectType } from 'graphql';
import { inLanguage, type LanguageTag, type LocalizedText } from '#libs/kernel/shared';
import { LocalizedStringType } from './localized-string.type.ts';
import { LanguageTagScalar } from './scalars.ts';

const inWords = { defaultValue: 'es', description: 'The wanted language; the nearest there is comes back.' };

/** In which language to say a text. Spanish unless asked otherwise. */
export const InWords = () => Args('language', { type: () => LanguageTagScalar, ...inWords });

/** A field that says the `LocalizedText` of its row in the language asked for; null where the row has none. Its type's rule covers it, as every plain field. */
export function LocalizedField(description: string, { nullable = false } = {}): PropertyDecorator {
  return (prototype, name) => {
    Field(() => LocalizedStringType, { description, nullable })(prototype, name);
    Extensions({ localized: true })(prototype, name as string);
  };
}

/** Whether a field was declared by `@LocalizedField`. */
export const isLocalized = ({ extensions }: { readonly extensions: object }): boolean => 'localized' in extensions;

/** Gives the fields of `@LocalizedField` their argument. They answer at once and not by a promise: a page asks for hundreds. */
export function localizeFields(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  for (const field of fields.filter(isLocalized)) {
    field.args = [languageArgument(schema.getType(LanguageTagScalar.name) as GraphQLScalarType)];
    field.resolve = (row: Readonly<Record<string, LocalizedText | null>>, { language }: { language: LanguageTag }) => {
      const text = row[field.name];
      return text ? inLanguage(text, language) : null;
    };
  }
  return schema;
}

function languageArgument(languageTag: GraphQLScalarType): GraphQLArgument {
  const type = new GraphQLNonNull(languageTag);
  return { name: 'language', type, ...inWords, deprecationReason: undefined, extensions: {}, astNode: undefined };
}
