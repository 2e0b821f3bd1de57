export { recoveryWords } from './recovery-words/word-list.ts';
export { readPhrase, wordsInPhrase } from './recovery-words.ts';
export { fitsBelow } from './group-kinds.ts';
export { makeInvitationCode, readInvitationCode, showInvitationCode } from './invitation-code.ts';
export { passphraseLength } from './passphrase.ts';
export { pseudonymFault, pseudonymKey, pseudonymLength } from './pseudonym.ts';
export { allows, canGive, givenRoles, groupKinds, permissionsOf, roles, type GivenRole, type GroupKind, type Permission } from './roles.ts';
export { sessionModes, type SessionMode } from './session-modes.ts';
export * as peopleTexts from './texts.ts';
