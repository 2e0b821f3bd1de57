export { DraftImagesQuery } from './images.graphql.ts';
export { ImagesPage } from './images-page.tsx';
export { imagesPart } from './images-part.ts';
