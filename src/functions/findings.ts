import type { FindingDefinition } from '../diagnostics/finding.ts';

/** A value that a function cannot use where it stands. */
export const argumentValue: FindingDefinition = {
  code: 'argument-value',
  severity: 'error',
  summary: 'A value does not fit the place it is given to.',
  why: 'The evaluation fails for this user, and the attribute does not flow.',
  cure: 'Convert or guard the value: CStr, Item for one of many values, Switch for an empty one; keep within the limits of the function.',
  example: { bad: 'Left("abc", "x")', good: 'Left("abc", 2)' },
  reference: 'language.md section 4 (I, A) and the limits of each function in section 7',
};

export const errorRaised: FindingDefinition = {
  code: 'error-raised',
  severity: 'error',
  summary: 'The expression itself raised an error with the Error function.',
  why: 'The object is not provisioned; the text stands in the provisioning log.',
  cure: 'Mend the source data that the expression refuses, or the condition around Error.',
  example: { bad: 'Error("no user name")', good: 'IIF(IsPresent("x"), "x", Error("no user name"))' },
  reference: 'language.md section 8 (D)',
};

export const noDefaultDomain: FindingDefinition = {
  code: 'no-default-domain',
  severity: 'error',
  summary: 'DefaultDomain() is read, but no default domain is known.',
  why: 'The service takes the tenant’s default domain; offline it has to be given.',
  cure: 'Give --default-domain contoso.com, or --domains with an export that marks the default domain.',
  example: { bad: 'Join("@", "ana", DefaultDomain())', good: 'Join("@", "ana", "contoso.com")' },
  reference: 'language.md section 7, DefaultDomain (A)',
};

export const replaceMode: FindingDefinition = {
  code: 'replace-mode',
  severity: 'error',
  summary: 'The arguments of Replace select none of its five modes.',
  why: 'Replace works by which places are supplied; any other combination is an error.',
  cure: 'Supply one of: oldValue and replacementValue; oldValue and template; regexPattern and replacementValue; regexPattern, regexGroupName and replacementValue; regexPattern, regexGroupName and replacementAttributeName.',
  example: { bad: 'Replace("a-b", "-", , , , , )', good: 'Replace("a-b", "-", , , "_", , )' },
  reference: 'language.md section 7, Replace (D, A)',
};

export const regexInvalid: FindingDefinition = {
  code: 'regex-invalid',
  severity: 'error',
  summary: 'A pattern is not a valid .NET regular expression.',
  why: 'The service runs .NET regular expressions; an invalid one fails for every user.',
  cure: 'Correct the pattern at the place shown.',
  example: { bad: 'Replace("a", , "(a", , "", , )', good: 'Replace("a", , "(a)", , "", , )' },
  reference: 'language.md section 11 (D), dotnet-semantics.md section 3',
};

export const regexGroup: FindingDefinition = {
  code: 'regex-group',
  severity: 'error',
  summary: 'regexGroupName names a group that the pattern does not define.',
  why: 'There is nothing to replace or to take, and the evaluation fails.',
  cure: 'Name the group in the pattern, (?<Suffix>…), or correct regexGroupName; names are case-sensitive.',
  example: {
    bad: 'Replace("a@b", , "(?<suffix>@.*)", "Suffix", "", , )',
    good: 'Replace("a@b", , "(?<Suffix>@.*)", "Suffix", "", , )',
  },
  reference: 'language.md section 7, Replace (A)',
};

export const regexRunaway: FindingDefinition = {
  code: 'regex-runaway',
  severity: 'error',
  summary: 'A pattern ran away on this value: it was stopped after a fixed number of steps.',
  why: 'Nested or adjacent unbounded repetitions try exponentially many ways to match; what the service does with such a pattern is not known.',
  cure: 'Write the pattern without repetitions inside repetitions, so that each character can match in one way only.',
  example: {
    bad: 'Replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", , "(a+)+$", , "", , )',
    good: 'Replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", , "a+$", , "", , )',
  },
  reference: 'dotnet-semantics.md section 5 (A)',
};

export const regexVersionDependent: FindingDefinition = {
  code: 'regex-version-dependent',
  severity: 'error',
  summary: 'What the pattern gives for this value depends on the version of .NET.',
  why: 'A lazy repetition, such as (x?)+? or \\b+?, took something empty. Up to .NET 10 a match then loses its beginning, in later versions it does not; which one the service runs is not known.',
  cure: 'Leave out the repetition, or repeat only what takes at least one character.',
  example: {
    bad: 'Replace("ab", , "a(x?)+?b", , "", , )',
    good: 'Replace("ab", , "ax*?b", , "", , )',
  },
  reference: 'dotnet/runtime, pull request 120872 (D)',
};

export const uniqueValuesExhausted: FindingDefinition = {
  code: 'unique-values-exhausted',
  severity: 'error',
  summary: 'Every value that SelectUniqueValue offers is taken.',
  why: 'The object goes to escrow: it is not provisioned, and tried again later.',
  cure: 'Add a further rule that cannot run out, such as one with a number or RandomString.',
  example: {
    bad: 'SelectUniqueValue("", "")',
    good: 'SelectUniqueValue("ana@contoso.com", "ana2@contoso.com")',
  },
  reference: 'language.md section 7, SelectUniqueValue (D)',
};

export const dateInvalid: FindingDefinition = {
  code: 'date-invalid',
  severity: 'error',
  summary: 'A text does not read as a date in the way the function asks.',
  why: '.NET raises a FormatException and the evaluation fails for this user.',
  cure: 'Make the input format follow the text exactly (MM month, mm minute, HH 24 hours, zzz offset), or guard empty dates with Switch or IIF.',
  example: {
    bad: 'FormatDateTime("2024-13-01", , "yyyy-MM-dd", "yyyy")',
    good: 'FormatDateTime("2024-12-01", , "yyyy-MM-dd", "yyyy")',
  },
  reference: 'language.md section 7, CDate and FormatDateTime (A)',
};

/** All that can end an evaluation, in the order of docs/findings.md. */
export const evaluationFindings: readonly FindingDefinition[] = [
  argumentValue,
  replaceMode,
  regexInvalid,
  regexGroup,
  regexRunaway,
  regexVersionDependent,
  dateInvalid,
  noDefaultDomain,
  errorRaised,
  uniqueValuesExhausted,
];
