import { facetCountType, LanguageTagScalar } from '#libs/platform/server';
import { LicenceEnum, ResourceKindEnum, ResourceLevelEnum, ResourceTopicEnum } from './enums.ts';

/** How many are of a kind. */
export const KindCountType = facetCountType('ResourceKindCount', () => ResourceKindEnum);

/** How many are about a topic. */
export const TopicCountType = facetCountType('ResourceTopicCount', () => ResourceTopicEnum);

/** How many are for a level. */
export const LevelCountType = facetCountType('ResourceLevelCount', () => ResourceLevelEnum);

/** How many are in a language. */
export const LanguageCountType = facetCountType('LanguageCount', () => LanguageTagScalar);

/** How many are under a licence. */
export const LicenceCountType = facetCountType('LicenceCount', () => LicenceEnum);
