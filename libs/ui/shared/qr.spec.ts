import { expect, test } from '@jest/globals';
import { encode } from 'uqr';
import { drawQr } from './qr.ts';

test('the drawing has every dark square of the code, and none besides', () => {
  const text = 'otpauth://totp/vuelo:colibri?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=vuelo';
  const { size, path } = drawQr(text);
  const drawn = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
    for (let step = 0; step < Number(width); step++) drawn.add(`${Number(x) + step} ${y}`);
  const { data } = encode(text, { ecc: 'M', border: 4 });
  expect(size).toBe(data.length);
  expect(drawn).toEqual(new Set(data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])))));
});
