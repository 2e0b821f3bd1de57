/** What a file begins like. Only the first four are taken; the others are known so that the refusal can say what to do. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'svg' | 'other';

/** What a file is by its first bytes. Neither its name nor what its sender calls it counts. */
export function imageFormat(bytes: Uint8Array): ImageFormat {
  const begins = String.fromCharCode(...bytes.subarray(0, 512));
  const found = signatures.find(([, at, sign]) => sign.test(begins.slice(at)));
  return found?.[0] ?? 'other';
}

const signatures: readonly (readonly [ImageFormat, at: number, sign: RegExp])[] = [
  ['jpeg', 0, /^\xff\xd8\xff/],
  ['png', 0, /^\x89PNG\r\n\x1a\n/],
  ['webp', 0, /^RIFF[^]{4}WEBP/],
  ['avif', 4, /^ftypavi[fs]/],
  ['heic', 4, /^ftyp(hei[cmsx]|hev[cmx]|mif1|msf1)/],
  ['gif', 0, /^GIF8[79]a/],
  ['svg', 0, /^(\xef\xbb\xbf)?\s*(<\?xml[^]*|<!--[^]*|<!doctype svg[^]*)?<svg[\s>]/i],
];
