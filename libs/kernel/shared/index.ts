export type { Id } from './id.ts';
export { isLanguage, languages, type Language, type LanguageTag } from './language.ts';
export { bestLanguage, inLanguage, type LocalizedString, type LocalizedText } from './localized-text.ts';
export { visitor, type Grant, type SignedIn, type Stage, type Viewer } from './viewer.ts';
