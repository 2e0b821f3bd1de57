import { inSchema } from './in-schema.ts';
import { resourceKinds, resourceLevels, resourceTopics } from './kinds.ts';
import { licences } from './licences.ts';

const names = {
  tipo: resourceKinds.map(inSchema),
  tema: resourceTopics.map(inSchema),
  nivel: resourceLevels.map(inSchema),
  licencia: licences.map(inSchema),
} as const;

/** What a library is narrowed to, by the names that GraphQL has for it; null where it does not matter. */
export interface LibraryChoice {
  readonly kind: (typeof names.tipo)[number] | null;
  readonly topic: (typeof names.tema)[number] | null;
  readonly level: (typeof names.nivel)[number] | null;
  readonly language: string | null;
  readonly licence: (typeof names.licencia)[number] | null;
}

/** Reads it from an address, which says the same in lower case. */
export function libraryChoiceIn(search: URLSearchParams): LibraryChoice {
  const chosen = <Name extends string>(parameter: string, known: readonly Name[]) =>
    known.find((name) => name.toLowerCase() === search.get(parameter)) ?? null;
  return {
    kind: chosen('tipo', names.tipo),
    topic: chosen('tema', names.tema),
    level: chosen('nivel', names.nivel),
    licence: chosen('licencia', names.licencia),
    language: search.get('idioma'),
  };
}

/** The parameters by which an address says it, in their one order. */
export function libraryWords({ kind, topic, level, language, licence }: LibraryChoice): Readonly<Record<string, string>> {
  const words = { tipo: kind, tema: topic, nivel: level, idioma: language, licencia: licence };
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, word]) => (word ? [[name, name === 'idioma' ? word : word.toLowerCase()]] : [])),
  );
}
