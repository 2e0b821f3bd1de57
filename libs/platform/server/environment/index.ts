export { CannotStart, WrongSetting } from './cannot-start.ts';
export { originsAt, readEnvironment, type Environment } from './environment.ts';
export { addKey, existingKey, keysIn, readKey } from './key-file.ts';
