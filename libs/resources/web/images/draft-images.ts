import { createContext, useContext } from 'react';
import type { TextImage } from './media-of.ts';

/** The images of the draft that is being written. */
export interface DraftImagesState {
  readonly images: readonly TextImage[];
  /** Tells of one that was just sent. */
  readonly add: (image: TextImage) => void;
}

/** Where the parts of the writing page find them. */
export const DraftImagesContext = createContext<DraftImagesState>({ images: [], add: () => undefined });

/** The images that the text may show. */
export function useDraftImages(): DraftImagesState {
  return useContext(DraftImagesContext);
}
