export { MyLibraryPage } from './my-library-page.tsx';
export { WritingPage } from './writing-page.tsx';
export { writingPart } from './writing-part.ts';
export { draftStart, newImages, newStart, type WritingWish } from './writing-start.ts';
export * from './writing.graphql.ts';
