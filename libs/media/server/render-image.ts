import sharp, { type Sharp } from 'sharp';
import { imageLimits } from '#libs/media/shared';
import type { RenderAnswer, RenderedPart, RenderJob } from './render-job.ts';

// One image at a time, by one thread, and nothing of it remembered for the next one.
sharp.concurrency(1);
sharp.cache(false);
// Only what reads the formats that we take: no drawing, no document, no program that libvips could start for others.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].flatMap((format) => [`VipsForeignLoad${format}Buffer`, `VipsForeignLoad${format}Source`]),
});

/** The widest that a page shows, and the tallest that anybody wants to scroll past. */
const large = { width: 1200, height: 2400 };
/** For a narrow screen or a slow line. */
const small = { width: 480, height: 960 };
/** The first that comes out light enough is taken: what is all noise would weigh as much as it did before. */
const qualities = [75, 60, 40];
const lightEnough = 400_000;

/** Makes of an image what readers get: its points and nothing else of it, upright, in one format and no larger than a page needs. */
export async function renderImage({ base64 }: RenderJob): Promise<RenderAnswer> {
  const bytes = Buffer.from(base64, 'base64');
  const read = () => sharp(bytes, { limitInputPixels: imageLimits.points, failOn: 'error', sequentialRead: true });
  try {
    const { width, height, pages } = await read().metadata();
    if (width * height > imageLimits.points) return { fault: 'too-many-points' };
    if ((pages ?? 1) > 1) return { fault: 'moves' };
    const whole = await lightest(() =>
      read()
        .autoOrient()
        .resize({ ...large, fit: 'inside', withoutEnlargement: true }),
    );
    if (whole.width <= small.width) return { large: whole, small: null };
    return {
      large: whole,
      small: await lightest(() =>
        read()
          .autoOrient()
          .resize({ ...small, fit: 'inside', withoutEnlargement: true }),
      ),
    };
  } catch (error) {
    return { fault: /pixel limit/i.test(String(error)) ? 'too-many-points' : 'broken' };
  }
}

async function lightest(resized: () => Sharp): Promise<RenderedPart> {
  for (const quality of qualities) {
    // Without `keepMetadata` nothing of it is written: no place, no day, no device, no name.
    const { data, info } = await resized().webp({ quality, effort: 4 }).toBuffer({ resolveWithObject: true });
    if (data.length <= lightEnough || quality === qualities.at(-1))
      return { base64: data.toString('base64'), width: info.width, height: info.height };
  }
  throw new Error('There is no quality to try');
}
