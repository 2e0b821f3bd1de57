import { imageLimits } from '#libs/media/shared';
import type { ImageFault } from '#libs/media/server';
import { Refused } from '#libs/platform/server';

/** What is said to whoever sends something that does not become an image. */
export const imageRefusals: Readonly<Record<ImageFault, () => Refused>> = {
  'too-heavy': () => new Refused('IMAGE_TOO_HEAVY', { megabytes: imageLimits.bytes / 1_000_000 }),
  drawing: () => new Refused('IMAGE_DRAWING'),
  moves: () => new Refused('IMAGE_MOVES'),
  heic: () => new Refused('IMAGE_HEIC'),
  'no-image': () => new Refused('IMAGE_UNKNOWN'),
  'too-many-points': () => new Refused('IMAGE_TOO_LARGE', { millions: imageLimits.points / 1_000_000 }),
  broken: () => new Refused('IMAGE_BROKEN'),
  'too-slow': () => new Refused('IMAGE_TOO_SLOW'),
};
