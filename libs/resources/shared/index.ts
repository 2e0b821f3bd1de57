export { contentLimits, faultFields, type ContentFault, type Origin, type ResourceContent } from './content.ts';
export { contentFaults, type Work } from './content-faults.ts';
export { callRoles, type Call, type CallRole, type HouseLibrary, type HouseResource } from './house.ts';
export { resourceKinds, resourceLevels, resourceTopics, type ResourceKind, type ResourceLevel, type ResourceTopic } from './kinds.ts';
export { licences, licencesForAdapting, originLicences, type Licence, type OriginLicence } from './licences.ts';
export { licenceAddress } from './licence-address.ts';
export { contributionPrefix, libraryPath, resourcePath } from './paths.ts';
export { resourceStates, type ResourceState } from './states.ts';
export * as resourcesTexts from './texts.ts';
