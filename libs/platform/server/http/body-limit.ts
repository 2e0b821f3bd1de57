import { limits } from '../graphql/limits.ts';

/** The largest body of a form with a file: the file, and the words that go with it. */
const withFile = 6_000_000;

/** Where a form may bring a file: the images of a draft, as a page and as a script sends them. */
const takesFile = /^\/(?:es|en|pt)\/estudio\/biblioteca\/borradores\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/imagenes(?:\/subir)?$/;

/** Whoever writes long texts without a script sends them as forms: refused here, they would be lost. */
const takesText = /^\/(es|en|pt)\/estudio\//;

/** How many bytes a request to this path may bring. */
export function bodyLimitOf(path: string): number {
  if (takesFile.test(path)) return withFile;
  return takesText.test(path) ? limits.textFormBytes : limits.bodyBytes;
}

/** The id of the draft for which a form to this path brings a file; null where none does. */
export function draftOfFile(path: string): string | null {
  return takesFile.exec(path)?.[1] ?? null;
}
