export { CannotStart, WrongSetting } from './cannot-start.ts';
export { originsAt, readEnvironment, type Environment } from './environment.ts';
export { addKey, existingKey, keysIn, readKey, type KeyFile } from './key-file.ts';
export type { Variables } from './setting.ts';
