export { examineFiles } from './examine-files.ts';
export { FileStore } from './file-store.ts';
export { ImageRenderer, type ImageFault, type RenderedImage, type Rendition } from './image-renderer.ts';
export { mediaAnswers, type ImageSource } from './media-answers.ts';
export { MediaModule, type MediaOptions } from './media.module.ts';
