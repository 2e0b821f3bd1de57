/** What a prop accepts. */
export type PropKind =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'int'; readonly min: number; readonly max: number }
  | { readonly kind: 'bool' }
  | { readonly kind: 'id' }
  | { readonly kind: 'list'; readonly max: number; readonly items: number }
  | { readonly kind: 'url' }
  | { readonly kind: 'date' }
  | { readonly kind: 'media' };

/** A prop of a component: what it accepts and whether it must be there. */
export type PropSchema = PropKind & { readonly required: boolean };

/** What may stand inside: any blocks, words with inline marks, and/or components by name. All absent = nothing. */
export interface ChildrenSchema {
  readonly blocks?: true;
  readonly inline?: true;
  readonly components?: readonly string[];
  /** It may also be empty. */
  readonly optional?: true;
}

/** What kinds of points a learner can leave a mark on. */
export type PointKind = 'lesson' | 'quiz' | 'question' | 'practice' | 'checklist' | 'commitment' | 'reflection';

/** All that is known about a component: nothing else about it is accepted. */
export interface ComponentSchema {
  readonly name: string;
  readonly props: ReadonlyMap<string, PropSchema>;
  readonly children: ChildrenSchema;
  /** The only components it may stand directly in; absent = wherever blocks may stand. */
  readonly parents?: readonly string[];
  /** It stands within running text. */
  readonly isInline?: true;
  /** Its `id` is a point of this kind. */
  readonly point?: PointKind;
}

const optional = <K extends PropKind>(kind: K) => ({ ...kind, required: false });

/** Makes a prop obligatory. */
export function must<K extends PropKind>(kind: K): K & { required: true } {
  return { ...kind, required: true };
}

/** Plain words on one line. */
export const text = (max = 120) => optional({ kind: 'text', max });
/** One of a closed list of words. */
export const oneOf = (...values: string[]) => optional({ kind: 'enum', values });
/** A whole number within bounds. */
export const int = (min: number, max: number) => optional({ kind: 'int', min, max });
/** Yes by being there. */
export const bool = optional({ kind: 'bool' });
/** A kebab-case name. */
export const id = must({ kind: 'id' });
/** A few short texts. */
export const list = (items = 20, max = 120) => optional({ kind: 'list', items, max });
/** An address that the URL policy accepts. */
export const url = optional({ kind: 'url' });
/** A calendar day, YYYY-MM-DD. */
export const date = optional({ kind: 'date' });

/** A file of ours, `media:<slug>`. */
export const media = optional({ kind: 'media' });

/** Describes one component. */
export function component(
  name: string,
  props: Readonly<Record<string, PropSchema>>,
  children: ChildrenSchema,
  more: Pick<ComponentSchema, 'parents' | 'isInline' | 'point'> = {},
): ComponentSchema {
  return { name, props: new Map(Object.entries(props)), children, ...more };
}
