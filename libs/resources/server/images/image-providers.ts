import { DraftImagesService } from './draft-images.service.ts';
import { ImageAccess } from './image-access.service.ts';
import { ImagePublication } from './image-publication.service.ts';
import { ImageSendingIn } from './image-sending-in.service.ts';
import { ContributionImagesResolver, DraftImagesResolver, ResourceImagesResolver } from './images.resolver.ts';
import { SealedImages } from './sealed-images.service.ts';
import { TextImages } from './text-images.service.ts';

/** Images of texts: sent, shown, published and taken away. */
export const imageProviders = [
  SealedImages,
  TextImages,
  DraftImagesService,
  ImageSendingIn,
  ImagePublication,
  ImageAccess,
  DraftImagesResolver,
  ContributionImagesResolver,
  ResourceImagesResolver,
];
