export { AskFailed, type Ask } from './ask.ts';
export { hydratedPolicy, readPolicy } from './content-security-policy.ts';
export { csvOf, listed, type Cell } from './csv.ts';
export { knownOperations, rememberOperation } from './known-operations.ts';
export { pageRequest, type PageAccount, type PageRequest } from './page-context.ts';
export { readingChoices, readSettings, settingsCookie, settingsDigits, settingsFrom, type ReadingSettings } from './reading-settings.ts';
export * as platformTexts from './texts.ts';
export { voiceOf, voicesOf, type Speak } from './voices.ts';
export { inXml } from './in-xml.ts';
