import type { Config, RuleSetting, Settings } from './config.ts';
import { matchesFile } from './filePaths.ts';

/**
 * What holds for a file, by its absolute path. The chain goes from what is extended to what extends it; later settings
 * win, and within a configuration its overrides come after its own settings.
 */
export function settingsFor(chain: readonly Config[], path: string): Settings {
  let settings: Settings = { rules: new Map() };
  for (const config of chain) {
    settings = merge(settings, config.settings);
    for (const override of config.overrides) {
      if (matchesFile(config.folder, override.files, path)) settings = merge(settings, override.settings);
    }
  }
  return settings;
}

function merge(earlier: Settings, later: Settings): Settings {
  const rules = new Map(earlier.rules);
  for (const [code, setting] of later.rules) rules.set(code, mergeRule(rules.get(code), setting));
  return { ...earlier, ...later, rules };
}

function mergeRule(earlier: RuleSetting | undefined, later: RuleSetting): RuleSetting {
  const options = { ...earlier?.options, ...later.options };
  return { ...earlier, ...later, ...(Object.keys(options).length > 0 && { options }) };
}
