export { comparisonChoiceIn, comparisonPath, type ComparisonChoice } from './comparison-choice.ts';
export { compareTexts, compareWords, type ComparedLine, type Piece } from './comparison/compare-texts.ts';
export { foldLines } from './comparison/fold-lines.ts';
export { contentLimits, faultBounds, faultFields, minutesRange, type ContentFault, type Origin, type ResourceContent } from './content.ts';
export { consentLimits, consentUses, consentWays, tellsOfALife, type ConsentUse, type ConsentWay } from './consents.ts';
export { contentFaults, type Work } from './content-faults.ts';
export type { Call, HouseCollection, HouseLibrary, HouseResource } from './house.ts';
export { callLanguages, callLimits, callRoles, type CallRole } from './calls.ts';
export { collectionLimits } from './collections.ts';
export { inSchema } from './in-schema.ts';
export { resourceKinds, resourceLevels, resourceTopics, type ResourceKind, type ResourceLevel, type ResourceTopic } from './kinds.ts';
export { linkFacts } from './link-facts.ts';
export { licences, originLicences, type Licence, type OriginLicence } from './licences.ts';
export { libraryChoiceIn, libraryWords, type LibraryChoice } from './library-choice.ts';
export { atomOf, jsonFeedOf, type FedResource, type FeedFacts } from './library-feed.ts';
export { licenceAddress } from './licence-address.ts';
export { callPath, callsPath, collectionPath, conversationPath, placesOfLibrary } from './paths.ts';
export {
  askPath,
  contributionPrefix,
  ledgerPath,
  libraryPath,
  problemPath,
  questionPath,
  resourcePath,
  resourceSlugIn,
  withdrawalPath,
} from './paths.ts';
export { isOfFew, providerChoiceIn, providersPath, type ProviderChoice } from './provider-choice.ts';
export { providerCosts, providerLimits, providerSkills, type ProviderCost, type ProviderSkill } from './providers.ts';
export { daysAhead, isReviewDay } from './freshness.ts';
export { workSlugOf } from './lineage.ts';
export { oneLine, questionDays, questionLimits, questionStates, severalLines, type AskedText, type QuestionState } from './questions.ts';
export { problemKinds, reportDays, reportLimit, reportStates, type ProblemKind, type ReportState } from './reports.ts';
export { resourceStates, type ResourceState } from './states.ts';
export { contributionPath, newVersionPath, reviewPath, writingPath } from './studio-paths.ts';
export * as resourcesTexts from './texts.ts';
