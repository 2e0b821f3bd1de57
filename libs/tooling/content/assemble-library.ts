import type { HouseCollection, HouseResource } from '#libs/resources/shared';
import { worksBehind } from './lineage.ts';
import type { Material } from './material.ts';
import { contentOf } from './resource-content.ts';
import { collectionKey, resourceKey } from './units.ts';

/** The resources that changed, a work before whatever stands on it. */
export function assembleLibrary({ resources, library }: Pick<Material, 'resources' | 'library'>, hashOf: (key: string) => string): readonly HouseResource[] {
  const depth = ({ slug }: HouseResource) => worksBehind(slug, library).length;
  return resources
    .flatMap(({ file, read: { value } }) => {
      const key = resourceKey(file);
      return value ? [{ key, hash: hashOf(key), slug: file.slug, content: contentOf(file, value), call: value.call ?? null }] : [];
    })
    .sort((one, other) => depth(one) - depth(other));
}

/** The collections that changed. */
export function assembleCollections({ collections }: Pick<Material, 'collections'>, hashOf: (key: string) => string): readonly HouseCollection[] {
  return [...(collections.value ?? [])].map(([slug, { title, introduction, resources }]) => {
    const key = collectionKey(slug);
    return { key, hash: hashOf(key), slug, title, introduction, resources };
  });
}
