import * as acts from './studio-acts.graphql.ts';
import * as questions from './studio.graphql.ts';

/** The names of all that a browser asks from the studio: a server that takes only known operations is told by these which to hand out. */
export const studioOperations: ReadonlySet<string> = new Set(
  Object.values({ ...acts, ...questions }).flatMap(({ definitions }) =>
    definitions.flatMap((definition) => ('name' in definition && definition.name ? [definition.name.value] : [])),
  ),
);
