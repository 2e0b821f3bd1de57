export { recoveryWords } from './recovery-words/word-list.ts';
export { readPhrase, wordsInPhrase, type ReadPhrase } from './recovery-words.ts';
export * as peopleTexts from './texts.ts';
