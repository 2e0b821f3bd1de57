/** Where a resource is read; the page's language goes before it. */
export function resourcePath(slug: string): string {
  return slug ? `/biblioteca/${slug}` : '/biblioteca';
}

/** The slug of a resource out of its address, or as it is; null where there is none. */
export function resourceSlugIn(written: string): string | null {
  const [, slug = ''] = /(?:^|\/biblioteca\/)([a-z0-9]+(?:-[a-z0-9]+)*)\/*(?:[?#].*)?$/.exec(written.trim()) ?? [];
  return slug !== '' && slug.length <= 80 ? slug : null;
}

/** The library narrowed to what an enumerated field holds. */
export function libraryPath(only: Readonly<Record<string, string>>): string {
  return `/biblioteca?${new URLSearchParams(Object.entries(only).map(([name, word]): [string, string] => [name, word.toLowerCase()])).toString()}`;
}

/** Where the consents for a story are kept and seen, by its author and those who review it. */
export function ledgerPath(slug: string): string {
  return `/estudio/biblioteca/aportes/${slug}/consentimientos`;
}

/** Where whoever told a story takes it back. */
export const withdrawalPath = '/retirar-relato';

/** How the slug of whatever members write begins; no file of `content/resources` may be called so. */
export const contributionPrefix = 'aporte-';

/** Words that stand where the slug of a resource does and are pages of the library themselves. */
export const placesOfLibrary: readonly string[] = ['colecciones'];

/** Where a question is read with its answer, or all of them. */
export function questionPath(slug: string): string {
  return slug ? `/preguntas/${slug}` : '/preguntas';
}

/** Where somebody asks those who know, about a text or not. */
export function askPath(about: string | null): string {
  return about === null ? '/preguntas/nueva' : `/preguntas/nueva?sobre=${about}`;
}

/** Where somebody reports a problem in a text. */
export function problemPath(place: string): string {
  return `/problema?en=${place}`;
}

/** Where open calls stand, narrowed to a role or a language. */
export function callsPath(only: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(only).map(([name, word]): [string, string] => [name, word.toLowerCase()])).toString();
  return query ? `/convocatorias?${query}` : '/convocatorias';
}

/** Where a call is answered. */
export function callPath(id: string): string {
  return `/convocatorias/${id}`;
}

/** Where whoever answered calls reads what came back; one conversation by its id. */
export function conversationPath(id = ''): string {
  return id ? `/conversaciones/${id}` : '/conversaciones';
}

/** Where collections stand; one by its slug. */
export function collectionPath(slug = ''): string {
  return slug ? `/biblioteca/colecciones/${slug}` : '/biblioteca/colecciones';
}
