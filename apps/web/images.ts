import { imagesPart } from '#libs/resources/web';
import { typedIn, type Typed } from '#libs/people/web';
import { formOf } from './page.ts';

/** A form about images as it came: its words, and its file as the part takes it. */
export async function imageFormOf(route: { readonly request: Request; readonly params: { readonly draft: string } }) {
  const form = await formOf(route);
  const file = form.get('file');
  const base64 = file instanceof File ? base64Of(new Uint8Array(await file.arrayBuffer())) : '';
  const typed: Typed = typedIn(form);
  return { typed, part: imagesPart(route.params.draft, base64) };
}

/** In pieces: so many signs at once are more than a call takes. */
function base64Of(bytes: Uint8Array): string {
  const piece = 32_768;
  let signs = '';
  for (let at = 0; at < bytes.length; at += piece) signs += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(signs);
}
