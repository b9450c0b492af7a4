import type { FindingDefinition } from '../diagnostics/finding.ts';

export const configInvalid: FindingDefinition = {
  code: 'config-invalid',
  severity: 'error',
  summary: 'The configuration says something that upnlint does not understand.',
  why: 'A misspelt key would be a setting that silently does nothing.',
  cure: 'Correct the place that is named; an editor completes the keys when "$schema" names upnlint.config.schema.json.',
  example: { bad: '{ "rule": {} }', good: '{ "rules": {} }' },
  reference: 'docs/configuration.md',
};

export const unusedIgnore: FindingDefinition = {
  code: 'unused-ignore',
  severity: 'warning',
  summary: 'An entry of "ignores" ignores nothing.',
  why: 'The mapping has been mended or renamed. The entry would hide the next real finding of that rule there.',
  cure: 'Remove the entry, or correct its mapping, files or rules.',
  example: {
    bad: '{ "mapping": "Users / mial", "rules": ["upn-unsanitized"], "reason": "…" }',
    good: '{ "mapping": "Users / mail", "rules": ["upn-unsanitized"], "reason": "…" }',
  },
  reference: 'docs/configuration.md',
};

export const expiredIgnore: FindingDefinition = {
  code: 'expired-ignore',
  severity: 'warning',
  summary: 'An entry of "ignores" is past its date.',
  why: 'It was meant to hold for a while only; what it hid is reported again.',
  cure: 'Mend the mapping and remove the entry, or agree on a later date.',
  example: { bad: '"expires": "2020-01-31"', good: '"expires": "2099-01-31"' },
  reference: 'docs/configuration.md',
};

export const baselineInvalid: FindingDefinition = {
  code: 'baseline-invalid',
  severity: 'error',
  summary: 'The baseline file is not one that upnlint wrote.',
  why: 'Old and new findings could not be told apart.',
  cure: 'Write it anew with --update-baseline.',
  example: { bad: '[]', good: '{ "version": 1, "findings": [] }' },
  reference: 'docs/configuration.md',
};

export const configFindings: readonly FindingDefinition[] = [
  configInvalid,
  unusedIgnore,
  expiredIgnore,
  baselineInvalid,
];
