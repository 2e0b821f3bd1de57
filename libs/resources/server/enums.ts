import { registerEnumType } from '@nestjs/graphql';
import { licences, originLicences, resourceKinds, resourceLevels, resourceStates, resourceTopics } from '#libs/resources/shared';

/** Words of a list under their names in GraphQL. */
function asEnum<Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase().replace(/[^A-Z0-9]/g, '_'), word]));
}

/** The kinds of resources for GraphQL. */
export const ResourceKindEnum = asEnum(resourceKinds);
registerEnumType(ResourceKindEnum, { name: 'ResourceKind', description: 'What a resource is.' });

/** The levels for GraphQL. */
export const ResourceLevelEnum = asEnum(resourceLevels);
registerEnumType(ResourceLevelEnum, { name: 'ResourceLevel', description: 'For whom a resource is, from the first steps on.' });

/** The topics for GraphQL. */
export const ResourceTopicEnum = asEnum(resourceTopics);
registerEnumType(ResourceTopicEnum, { name: 'ResourceTopic', description: 'What a resource is about.' });

/** The licences of the library for GraphQL. */
export const LicenceEnum = asEnum(licences);
registerEnumType(LicenceEnum, {
  name: 'Licence',
  description: 'Under which licence a resource may be used; all of them let others adapt it.',
});

/** The licences of works from elsewhere for GraphQL. */
export const OriginLicenceEnum = asEnum(originLicences);
registerEnumType(OriginLicenceEnum, { name: 'OriginLicence', description: 'The licence of a work from elsewhere.' });

/** The states for GraphQL. */
export const ResourceStateEnum = asEnum(resourceStates);
registerEnumType(ResourceStateEnum, { name: 'ResourceState', description: 'Where a contribution stands.' });
