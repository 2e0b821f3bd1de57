/** A place in a source: line and column from 1, offset from 0, as editors and the parser count them. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From where to where something stands. */
export interface SourceRange {
  readonly start: SourcePoint;
  readonly end: SourcePoint;
}

/** A node as the parser made it. Anything may be in it, so nothing of it is ever handed on: what is allowed is copied. */
export interface SourceNode {
  readonly type: string;
  readonly position?: SourceRange;
  readonly children?: readonly SourceNode[];
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly spread?: boolean | null;
  readonly checked?: boolean | null;
  readonly align?: readonly (Align | null)[] | null;
  readonly url?: string;
  readonly alt?: string | null;
  readonly identifier?: string;
  readonly name?: string | null;
  readonly attributes?: readonly SourceAttribute[];
}

/** A prop as the parser made it. */
export interface SourceAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | { readonly value: string };
  readonly position?: SourceRange;
}

/** How the cells of a column stand. */
export type Align = 'left' | 'center' | 'right';

/** A prop of a rebuilt component: `null` is a bare `true`, an object holds a literal as JSON. */
export interface InertAttribute {
  readonly type: 'mdxJsxAttribute';
  readonly name: string;
  readonly value: string | null | { readonly type: 'mdxJsxAttributeValueExpression'; readonly value: string };
}

type Parent<Type extends string> = Readonly<{ type: Type; children: readonly InertNode[] }>;
type Leaf<Type extends string> = Readonly<{ type: Type }>;
type Words<Type extends string> = Readonly<{ type: Type; value: string }>;

/** A list of a rebuilt tree; `spread` is said by the list alone, for all its items. */
export type InertList = Parent<'list'> & { readonly ordered: boolean; readonly start: number | null; readonly spread: boolean };

/** A table of a rebuilt tree: every row has as many cells as there are alignments. */
export type InertTable = Parent<'table'> & { readonly align: readonly (Align | null)[] };

/** A component of a rebuilt tree, by its name in the schema. */
export type InertComponent = Parent<'mdxJsxFlowElement' | 'mdxJsxTextElement'> & {
  readonly name: string;
  readonly attributes: readonly InertAttribute[];
};

/** A link of a rebuilt tree; `data` keeps the compiler from writing the address its own way. */
export type InertLink = Parent<'link'> & {
  readonly url: string;
  readonly title: null;
  readonly data: { readonly hProperties: { readonly href: string } };
};

/** A node that the allow-list built: there is no other kind, so there is nothing in it that could run. */
export type InertNode =
  | InertRoot
  | Parent<'paragraph' | 'blockquote' | 'emphasis' | 'strong' | 'delete' | 'tableRow' | 'tableCell'>
  | (Parent<'heading'> & { readonly depth: 2 | 3 })
  | (Parent<'listItem'> & { readonly spread: false })
  | InertList
  | InertTable
  | InertLink
  | InertComponent
  | Words<'text' | 'inlineCode' | 'code'>
  | Leaf<'break' | 'thematicBreak'>
  | Readonly<{ type: 'image'; url: string; alt: string; title: null }>;

/** A whole text, rebuilt. */
export type InertRoot = Parent<'root'>;
