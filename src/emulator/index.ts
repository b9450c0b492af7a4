export type { Clock } from './clock.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './createEmulator.ts';
export { tokenOf } from './issueToken.ts';
export { type EmulatorSettings, resolveSettings, type Settings } from './settings.ts';
export { settingsSchema } from './settingsSchema.ts';
export { forgetfulStore, type Store } from './store.ts';
