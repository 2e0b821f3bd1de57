import type { LocalizedText } from '#libs/kernel/shared';
import type { CompiledUnit } from '#libs/mdx/shared';
import type { CallRole } from './calls.ts';
import type { ResourceContent } from './content.ts';

/** A call for others to go on with a resource. */
export interface Call {
  readonly roles: readonly CallRole[];
  /** Into which languages, or in which. */
  readonly languages: readonly string[];
}

/** A resource of the house's own, as a file of `content/resources` says it. */
export interface HouseResource extends CompiledUnit {
  readonly slug: string;
  readonly content: ResourceContent;
  readonly call: Call | null;
}

/** A collection of the house's own, as `content/collections.yaml` says it. */
export interface HouseCollection extends CompiledUnit {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly introduction: LocalizedText;
  /** The slugs of its resources, in order. */
  readonly resources: readonly string[];
}

/** The files of the library that changed: a work comes before whatever stands on it. */
export interface HouseLibrary {
  readonly resources: readonly HouseResource[];
  readonly collections: readonly HouseCollection[];
}
