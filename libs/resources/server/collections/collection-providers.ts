import { CollectionImportService } from './collection-import.service.ts';
import { CollectionsResolver } from './collections.resolver.ts';
import { CollectionsService } from './collections.service.ts';
import { CuratingResolver } from './curating.resolver.ts';
import { CuratingService } from './curating.service.ts';
import { ResourceCollectionsResolver } from './resource-collections.resolver.ts';

/** All that collections are made of. */
export const collectionProviders = [
  CollectionImportService,
  CollectionsService,
  CuratingService,
  CollectionsResolver,
  CuratingResolver,
  ResourceCollectionsResolver,
];
