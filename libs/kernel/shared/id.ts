/** A row's identity (UUID v4), tied to its kind so that a lesson's id is never taken for a learner's. */
export type Id<Kind extends string> = string & { readonly kind?: Kind };
