import type { CompiledUnit } from '#libs/mdx/shared';
import type { ResourceContent } from './content.ts';

/** What somebody may be asked to help with in a resource that is already there. */
export const callRoles = ['translate', 'review', 'illustrate', 'test'] as const;

/** One of them. */
export type CallRole = (typeof callRoles)[number];

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

/** The files of the library that changed: a work comes before whatever stands on it. */
export interface HouseLibrary {
  readonly resources: readonly HouseResource[];
}
