export { type Baseline, type BaselineEntry, baselineText, createBaseline, readBaseline } from './baseline.ts';
export type { Config, DomainSetting, Ignore, RuleSetting, Settings } from './config.ts';
export { configSchema, dialectNames, type KnownRule } from './configSchema.ts';
export { parentFolder, relativePath, resolvePath } from './filePaths.ts';
export { configFindings, configInvalid, expiredIgnore, unusedIgnore } from './findings.ts';
export { fingerprintOf } from './fingerprint.ts';
export { createIgnores, type Ignores } from './ignores.ts';
export { type ConfigRead, readConfig } from './readConfig.ts';
export { settingsFor } from './settingsFor.ts';
