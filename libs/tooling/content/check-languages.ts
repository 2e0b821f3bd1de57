import { withoutAnswers } from '#libs/mdx/shared';
import type { LessonFields } from './document-types.ts';
import type { LessonMaterial, LessonText } from './material.ts';
import { problem, start, type Problem } from './problem.ts';

const own: ReadonlySet<string> = new Set(['title', 'summary', 'objectives']);

/** Checks that all languages of a lesson say the same about it and hold the same points. The first language is the measure. */
export function checkLanguages({ texts }: LessonMaterial): readonly Problem[] {
  const [first, ...others] = texts;
  if (!first) return [];
  return others.flatMap((other) => [...checkFronts(first, other), ...checkIds(first, other), ...checkOptions(first, other)]);
}

function checkFronts(first: LessonText, other: LessonText): readonly Problem[] {
  const [here, there] = [other.front.value, first.front.value];
  if (!here || !there) return [];
  const fields = [...new Set([...Object.keys(here), ...Object.keys(there)])] as (keyof LessonFields)[];
  return fields
    .filter((field) => !own.has(field) && JSON.stringify(here[field]) !== JSON.stringify(there[field]))
    .map((field) => {
      const args = { field, language: first.file.language, other: JSON.stringify(there[field]) ?? 'nothing' };
      return problem(other.file.path, other.front.document?.spotOf([field]) ?? start, 'field-differs', args);
    });
}

function checkIds(first: LessonText, other: LessonText): readonly Problem[] {
  return [...idsMissing(first, other), ...idsMissing(other, first), ...idsOfOtherKind(first, other)];
}

/** Ids that stand in `there` and not in `here`: told where they should be. */
function idsMissing(there: LessonText, here: LessonText): readonly Problem[] {
  if (!here.answer.text || !there.answer.text) return [];
  const names = new Set(here.answer.text.references.ids.map(({ name }) => name));
  return there.answer.text.references.ids
    .filter(({ name }) => !names.has(name))
    .map(({ name, component, line }) =>
      problem(here.file.path, start, 'point-missing', { kind: component, id: name, other: `${there.file.language} (line ${line})` }),
    );
}

function idsOfOtherKind(first: LessonText, other: LessonText): readonly Problem[] {
  const kinds = new Map(first.answer.text?.references.ids.map(({ name, component }) => [name, component]));
  return (other.answer.text?.references.ids ?? []).flatMap((id) => {
    const otherKind = kinds.get(id.name);
    if (!otherKind || otherKind === id.component) return [];
    return [problem(other.file.path, id, 'point-differs', { id: id.name, kind: id.component, otherKind, other: first.file.language })];
  });
}

/** A chosen option is kept by its number alone, so the numbers must mean the same in every language. */
function checkOptions(first: LessonText, other: LessonText): readonly Problem[] {
  if (!first.answer.text || !other.answer.text) return [];
  const keys = new Map(withoutAnswers(first.answer.text.blocks).answers.map(({ question, options }) => [question, rights(options)]));
  const spots = new Map(other.answer.text.references.ids.map((id) => [id.name, id]));
  return withoutAnswers(other.answer.text.blocks).answers.flatMap(({ question, options }) => {
    const expected = keys.get(question);
    if (expected === undefined || expected === rights(options)) return [];
    return [problem(other.file.path, spots.get(question) ?? start, 'options-differ', { id: question, other: first.file.language })];
  });
}

function rights(options: readonly { readonly correct: boolean }[]): string {
  return options.map(({ correct }) => (correct ? 'x' : '-')).join('');
}
