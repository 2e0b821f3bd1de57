import type { ActOutcome } from '#libs/people/web';
import type { TextImage } from './media-of.ts';

/** What came of sending an image: the image, why not in words, or that nobody can say. */
export type SentImage = { readonly image: TextImage } | { readonly refused: string } | { readonly refused: null };

/** Sends a form with an image, and tells how much of it is through. Not by `fetch`, which cannot tell that. */
export function sendImage(address: string, form: FormData, onProgress: (share: number) => void): Promise<SentImage> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => done(readAnswer(request.responseText)));
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, () => done({ refused: null }));
    request.open('POST', address);
    request.send(form);
  });
}

/** A sign-in page, or a sentence, may come instead of an answer. */
function readAnswer(text: string): SentImage {
  try {
    const { refused, shown } = JSON.parse(text) as ActOutcome<TextImage>;
    return shown ? { image: shown } : { refused: refused ?? null };
  } catch {
    return { refused: null };
  }
}
