import { isDay, isId, isPlainText, readUrl } from '#libs/mdx/shared';
import { problem, type Problem } from './problem.ts';
import type { YamlDocument, YamlPath } from './yaml-document.ts';

/** A wrong value: where inside the field, and how the sentence "must be …" ends. */
export interface Finding {
  readonly path: YamlPath;
  readonly wants: string;
}

/** Says what is wrong with a value; nothing = right. */
export type FieldCheck = (value: unknown) => readonly Finding[];

/** A field's check, and whether it must be there. */
export interface FieldSpec {
  readonly check: FieldCheck;
  readonly required: boolean;
}

/** The fields of one map; others are errors. */
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** A field that must be there. */
export const needed = (check: FieldCheck): FieldSpec => ({ check, required: true });
/** A field that may be absent. */
export const optional = (check: FieldCheck): FieldSpec => ({ check, required: false });

const simple =
  (isRight: (value: unknown) => boolean, wants: string): FieldCheck =>
  (value) =>
    isRight(value) ? [] : [{ path: [], wants }];

/** Plain words on one line. */
export const words = (max: number) => simple((value) => isPlainText(value, max), `a text on one line of at most ${max} characters`);
/** A kebab-case name. */
export const slug = simple(isId, 'kebab-case: small letters, digits and single hyphens');
/** A whole number within bounds. */
export const wholeNumber = (min: number, max: number) =>
  simple((value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max, `a whole number from ${min} to ${max}`);
/** One word of a closed list. */
export const oneOf = (...values: readonly string[]) => simple((value) => values.includes(value as string), `one of ${values.join(', ')}`);
/** A calendar day. */
export const day = simple(isDay, 'a day that exists, written YYYY-MM-DD');
/** Nothing but `true`. */
export const yes = simple((value) => value === true, 'true, or absent');
/** An https address. */
export const address = simple((value) => readUrl(value)?.kind === 'external', 'an https address with a host name');
/** A BCP 47 tag. */
export const languageTag = simple((value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value), 'a language tag such as es');

/** A list of between `min` and `max` different values. */
export function listOf(check: FieldCheck, min: number, max: number): FieldCheck {
  return (value) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return [{ path: [], wants: `a list of ${min} to ${max}` }];
    if (new Set(value).size < value.length) return [{ path: [], wants: 'a list in which nothing stands twice' }];
    return value.flatMap((item: unknown, index) => check(item).map(({ path, wants }) => ({ path: [index, ...path], wants })));
  };
}

/** A map with these fields and no others. */
export function mapOf(specs: FieldSpecs): FieldCheck {
  const known = Object.keys(specs).join(', ');
  return (value) => {
    if (!isRecord(value)) return [{ path: [], wants: `a map with ${known}` }];
    const unknown = Object.keys(value).filter((field) => !Object.hasOwn(specs, field));
    return [
      ...unknown.map((field) => ({ path: [field], wants: `one of ${known}` })),
      ...Object.entries(specs).flatMap(([field, { check, required }]) => {
        if (!Object.hasOwn(value, field)) return required ? [{ path: [], wants: `given with its ${field}` }] : [];
        return check(value[field]).map(({ path, wants }) => ({ path: [field, ...path], wants }));
      }),
    ];
  };
}

/** A map from language to words that holds at least these languages. */
export function perLanguage(max: number, languages: readonly string[]): FieldCheck {
  return (value) => {
    if (!isRecord(value)) return [{ path: [], wants: 'a map from language to text' }];
    const missing = languages.filter((language) => !Object.hasOwn(value, language));
    const findings = Object.entries(value).flatMap(([language, text]) =>
      [...languageTag(language), ...words(max)(text)].map(({ wants }) => ({ path: [language], wants })),
    );
    return missing.length > 0 ? [{ path: [], wants: `given in ${missing.join(', ')} too` }, ...findings] : findings;
  };
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything wrong with a map of fields, each at its place in the document. */
export function checkFields(document: YamlDocument, value: unknown, specs: FieldSpecs, at: YamlPath = []): readonly Problem[] {
  const known = Object.keys(specs).join(', ');
  const tell = (path: YamlPath, code: string, args: Readonly<Record<string, string>>) => problem(document.file, document.spotOf([...at, ...path]), code, args);
  if (!isRecord(value)) return [tell([], 'bad-field', { field: at.join('.') || 'the file', wants: `a map with ${known}` })];
  const unknown = Object.keys(value).filter((field) => !Object.hasOwn(specs, field));
  return [
    ...unknown.map((field) => tell([field], 'unknown-field', { field, known })),
    ...Object.entries(specs).flatMap(([field, { check, required }]) => {
      if (!Object.hasOwn(value, field)) return required ? [tell([], 'missing-field', { field })] : [];
      return check(value[field]).map(({ path, wants }) => tell([field, ...path], 'bad-field', { field: [field, ...path].join('.'), wants }));
    }),
  ];
}
