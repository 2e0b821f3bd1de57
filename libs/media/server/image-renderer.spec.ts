import { afterAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { imageLimits } from '#libs/media/shared';
import { ImageRenderer, type RenderedImage, type Rendition } from './image-renderer.ts';
import { ownRenderProgram } from './render-program.ts';

const renderer = new ImageRenderer();
afterAll(() => renderer.onModuleDestroy());

const canary = 'canario en la foto';
const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c33' } });

/** A photograph as phones make them: it says who, where, when and with what. */
const photograph = (width: number, height: number) =>
  canvas(width, height).withExif({
    IFD0: { Artist: canary, ImageDescription: canary, Make: canary },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 25/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '99/1 7/1 0/1' },
  });

async function rendered(bytes: Buffer): Promise<{ large: Rendition; small: Rendition | null }> {
  const image = await renderer.render(bytes);
  if ('fault' in image) throw new Error(image.fault);
  return image;
}

const faultOf = async (bytes: Buffer) => ((await renderer.render(bytes)) as Extract<RenderedImage, { fault: string }>).fault;

test('of a photograph only what is to be seen is left: neither place nor day, device, name or comment', async () => {
  const bytes = await photograph(1600, 1000).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${canary}</a></x:xmpmeta>`).jpeg().toBuffer();
  expect((await sharp(bytes).metadata()).exif!.includes(canary)).toBe(true);
  const { large, small } = await rendered(bytes);
  for (const { bytes: made } of [large, small!]) {
    const { format, exif, xmp, icc, iptc, orientation } = await sharp(made).metadata();
    expect({ format, exif, xmp, icc, iptc, orientation }).toEqual({ format: 'webp' });
    expect(made.includes(canary)).toBe(false);
  }
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is taken, and becomes no wider than a page', async (format) => {
  const { large, small } = await rendered(await canvas(1500, 900)[format]().toBuffer());
  expect([large.width, large.height, small!.width, small!.height]).toEqual([1200, 720, 480, 288]);
});

test('a small image stays as large as it is, and needs no smaller one', async () => {
  const { large, small } = await rendered(await canvas(300, 200).png().toBuffer());
  expect([large.width, large.height, small]).toEqual([300, 200, null]);
});

test('an image that was turned by a mark in its metadata stands upright without it', async () => {
  const left = await sharp({ create: { width: 20, height: 40, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  const lying = await canvas(80, 40)
    .composite([{ input: left, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { large } = await rendered(lying);
  expect([large.width, large.height]).toEqual([40, 80]);
  // What lay at the left stands at the top.
  const { data } = await sharp(large.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([data[0]! < 60, data.at(-3)! > 150]).toEqual([true, true]);
});

test('the same image always has the same name, whoever sends it', async () => {
  const bytes = await photograph(640, 480).jpeg().toBuffer();
  const [one, other] = [await rendered(bytes), await rendered(await canvas(640, 480).jpeg().toBuffer())];
  expect(one.large.file).toBe(other.large.file);
  expect(one.large.file).toMatch(/^[0-9a-f]{64}\.webp$/);
});

test('what is all noise comes out light all the same', async () => {
  const noise = await sharp({
    create: { width: 1600, height: 1600, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .jpeg()
    .toBuffer();
  expect((await rendered(noise)).large.bytes.length).toBeLessThan(500_000);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>';
test.each([
  ['a drawing', svg, 'drawing'],
  ['a drawing behind a declaration', `<?xml version="1.0"?>\n<!-- a -->\n${svg}`, 'drawing'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'no-image'],
  ['an image that is a page too', 'GIF89a/*<script>*/=1;alert(1)//</script>', 'moves'],
  ['a document', '%PDF-1.7 1 0 obj', 'no-image'],
  ['nothing', '', 'no-image'],
  ['the beginning of a JPEG and then a page', '\xff\xd8\xff<script>alert(1)</script>', 'broken'],
  ['a photograph of a telephone that only its maker can read', '\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'heic'],
  ['a drawing that calls itself PNG', `\x89PNG\r\n\x1a\n${svg}`, 'broken'],
])('%s is refused', async (_, begins, fault) => {
  expect(await faultOf(Buffer.from(begins, 'latin1'))).toBe(fault);
});

test('an image that was cut off is refused', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await photograph(900, 900)[format]().toBuffer();
    expect(await faultOf(whole.subarray(0, whole.length - Math.ceil(whole.length / 3)))).toBe('broken');
  }
});

test('a small file that unpacks to more than a page needs is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' }, limitInputPixels: false })
    .png()
    .toBuffer();
  expect(bomb.length).toBeLessThan(imageLimits.bytes / 5);
  expect(await faultOf(bomb)).toBe('too-many-points');
});

test('what moves is refused, whatever it is called', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await sharp([await frame('#000'), await frame('#fff')], { join: { animated: true } })
    .webp()
    .toBuffer();
  expect((await sharp(frames).metadata()).pages).toBe(2);
  expect(await faultOf(frames)).toBe('moves');
});

test('what is too heavy is refused without being looked at', async () => {
  expect(await faultOf(Buffer.alloc(imageLimits.bytes + 1))).toBe('too-heavy');
});

test('behind a page that follows an image nothing of the page is left', async () => {
  const image = Buffer.concat([await canvas(60, 60).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
  const { large } = await rendered(image);
  expect(large.bytes.includes('script')).toBe(false);
});

test('whoever takes too long is killed, and the next image is rendered all the same', async () => {
  const impatient = new ImageRenderer({ ...ownRenderProgram(), patience: 1 });
  const bytes = await photograph(2000, 2000).png().toBuffer();
  try {
    expect(await impatient.render(bytes)).toEqual({ fault: 'too-slow' });
  } finally {
    await impatient.onModuleDestroy();
  }
  await rendered(bytes);
});
