export { CannotStart, WrongSetting } from './cannot-start.ts';
export { originsAt, readEnvironment, type Environment } from './environment.ts';
export { existingKey, readKey, type KeyFile } from './key-file.ts';
export type { Variables } from './setting.ts';
