export { imageFormat, type ImageFormat } from './image-format.ts';
export { imageLimits } from './image-limits.ts';
