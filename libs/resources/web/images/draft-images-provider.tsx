import { useState, type ReactNode } from 'react';
import { DraftImagesContext } from './draft-images.ts';
import type { TextImage } from './media-of.ts';

/** Gives the parts of the writing page the images of its draft, also those that are sent meanwhile. */
export function DraftImages({ images, children }: { readonly images: readonly TextImage[]; readonly children: ReactNode }) {
  const [sent, setSent] = useState<readonly TextImage[]>([]);
  const add = (image: TextImage) => setSent((before) => [...before, image]);
  return <DraftImagesContext value={{ images: [...images, ...sent], add }}>{children}</DraftImagesContext>;
}
