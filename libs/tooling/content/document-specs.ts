import { languages as interfaceLanguages } from '#libs/kernel/shared';
import { callLimits, callRoles, collectionLimits, contentLimits, licences, originLicences, resourceKinds, resourceLevels, resourceTopics } from '#libs/resources/shared';
import {
  audiences,
  colours,
  comparisonCategories,
  completionRules,
  emblems,
  levels,
  programLicences,
  programPlaces,
} from '#libs/mdx/shared';
import { address, day, languageTag, listOf, mapOf, needed, oneOf, optional, perLanguage, slug, wholeNumber, words, yes, type FieldSpecs } from './fields.ts';

/** A programme. */
export const programme: FieldSpecs = {
  id: needed(slug),
  title: needed(perLanguage(80, interfaceLanguages)),
  summary: needed(perLanguage(240, interfaceLanguages)),
  colour: needed(oneOf(...colours)),
  emblem: needed(oneOf(...emblems)),
  position: optional(wholeNumber(1, 99)),
  courses: needed(listOf(slug, 1, 60)),
};

/** A course, whose texts must be there in each of these languages. */
export const course = (languages: readonly string[]): FieldSpecs => ({
  id: needed(slug),
  title: needed(perLanguage(80, languages)),
  summary: needed(perLanguage(160, languages)),
  question: needed(perLanguage(200, languages)),
  languages: needed(listOf(languageTag, 1, 12)),
  lessons: needed(listOf(slug, 1, 60)),
  audience: needed(oneOf(...audiences)),
  minutes: needed(wholeNumber(5, 6000)),
  emblem: needed(oneOf(...emblems)),
});

/** A lesson's front matter. */
export const lesson: FieldSpecs = {
  id: needed(slug),
  title: needed(words(80)),
  summary: needed(words(160)),
  objectives: needed(listOf(words(160), 2, 4)),
  minutes: needed(wholeNumber(1, 240)),
  topics: needed(listOf(slug, 1, 8)),
  audience: needed(oneOf(...audiences)),
  level: needed(oneOf(...levels)),
  rule: needed(oneOf(...completionRules)),
  licence: needed(oneOf('CC-BY-SA-4.0')),
  sources: needed(listOf(slug, 0, 20)),
  reviewed: needed(day),
  reviewBy: needed(day),
  trusted: optional(yes),
  trustedReason: optional(words(300)),
};

/** A glossary entry. */
export const term: FieldSpecs = { id: needed(slug), term: needed(perLanguage(80, interfaceLanguages)), definition: needed(perLanguage(240, interfaceLanguages)) };
/** A page's front matter. */
export const page: FieldSpecs = { title: needed(words(80)), summary: optional(words(160)) };
/** A resource's front matter; what must fit together, as lengths and lineage, `contentFaults` says. */
export const resource: FieldSpecs = {
  kind: needed(oneOf(...resourceKinds)),
  title: needed(words(contentLimits.title.most)),
  summary: needed(words(contentLimits.summary.most)),
  language: needed(languageTag),
  licence: needed(oneOf(...licences)),
  topics: needed(listOf(oneOf(...resourceTopics), 1, contentLimits.topics)),
  level: needed(oneOf(...resourceLevels)),
  minutes: needed(wholeNumber(1, contentLimits.minutes)),
  reviewBy: optional(day),
  adaptedFrom: optional(slug),
  translatedFrom: optional(slug),
  changes: optional(words(contentLimits.changes)),
  composed: optional(yes),
  origin: optional(mapOf({ title: needed(words(200)), address: needed(address), licence: needed(oneOf(...originLicences)) })),
  call: optional(mapOf({ roles: needed(listOf(oneOf(...callRoles), 1, callRoles.length)), languages: needed(listOf(languageTag, 0, callLimits.languages)) })),
};
/** An entry of collections.yaml. */
export const collection: FieldSpecs = {
  title: needed(perLanguage(collectionLimits.title, interfaceLanguages)),
  introduction: needed(perLanguage(collectionLimits.introduction, interfaceLanguages)),
  resources: needed(listOf(slug, 1, collectionLimits.resources)),
};
/** An entry of sources.yaml. */
export const work: FieldSpecs = {
  author: needed(words(200)),
  title: needed(words(300)),
  year: needed(wholeNumber(1800, 2100)),
  url: optional(address),
  supports: needed(words(600)),
};
/** A free program in the comparison; without a licence where its parts have several. */
const program: FieldSpecs = {
  name: needed(words(60)),
  licence: optional(oneOf(...programLicences)),
  address: needed(address),
  place: needed(oneOf(...programPlaces)),
};
/** A row of comparison.yaml. */
export const comparisonRow: FieldSpecs = {
  category: needed(oneOf(...comparisonCategories)),
  need: needed(perLanguage(80, interfaceLanguages)),
  programs: needed(listOf(mapOf(program), 1, 4)),
  commercial: needed(listOf(words(60), 1, 6)),
  gain: needed(perLanguage(300, interfaceLanguages)),
  loss: needed(perLanguage(300, interfaceLanguages)),
  difficulty: needed(wholeNumber(1, 5)),
  reviewed: needed(day),
  sources: needed(listOf(slug, 1, 6)),
};
