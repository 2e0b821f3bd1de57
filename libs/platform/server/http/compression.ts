import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body may travel. */
export type Coding = 'br' | 'gzip' | 'identity';

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** The best coding that an Accept-Encoding header takes. */
export function codingFor(accepted: string | undefined): Coding {
  if (!accepted) return 'identity';
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** A body in one coding; `quality` 1 to 11, dearer and smaller. */
export function encoded(body: Buffer, coding: Coding, quality: number): Promise<Buffer> {
  if (coding === 'br') return compress.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  if (coding === 'gzip') return compress.gzip(body, { level: Math.min(quality, 9) });
  return Promise.resolve(body);
}
