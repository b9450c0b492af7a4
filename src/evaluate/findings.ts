import type { FindingDefinition } from '../diagnostics/finding.ts';

export const unknownFunction: FindingDefinition = {
  code: 'unknown-function',
  severity: 'error',
  summary: 'A call names a function that the language does not have.',
  why: 'The service refuses to save the mapping, or fails for every user.',
  cure: 'Correct the name; function names are case-sensitive. Names of Entra Connect Sync belong to another product.',
  example: { bad: 'Uppercase([mail])', good: 'ToUpper([mail])' },
  reference: 'language.md sections 2 (A), 6 and 10',
};

export const argumentCount: FindingDefinition = {
  code: 'argument-count',
  severity: 'error',
  summary: 'A call has more or fewer places than the function takes.',
  why: 'Arguments are positional; with a place too few or too many, every later value lands in the wrong place or the call fails.',
  cure: 'Count the commas: an omitted argument still takes its place, and a trailing comma adds one.',
  example: { bad: 'Mid([displayName], 1)', good: 'Mid([displayName], 1, 20)' },
  reference: 'language.md section 3 (D, A)',
};

export const omittedRequiredArgument: FindingDefinition = {
  code: 'omitted-required-argument',
  severity: 'error',
  summary: 'A required place of a call is empty.',
  why: 'Nothing between two commas differs from "": the function gets no value and fails.',
  cure: 'Write the value, or "" where empty text is meant.',
  example: { bad: 'Append(, "@contoso.com")', good: 'Append([userName], "@contoso.com")' },
  reference: 'language.md section 3 (A)',
};

export const argumentName: FindingDefinition = {
  code: 'argument-name',
  severity: 'error',
  summary:
    'A bare name stands where it has no meaning, or a place that takes a bare name holds something else.',
  why: 'Names such as vbTextCompare are read by one place of one function only.',
  cure: 'Write the bare name that the place takes, without quotes; text goes in quotes, attributes in brackets.',
  example: { bad: 'InStr([mail], "@", 1, "vbTextCompare")', good: 'InStr([mail], "@", 1, vbTextCompare)' },
  reference: 'language.md section 2, names without parentheses (D, A)',
};

export const selectUniqueValueNested: FindingDefinition = {
  code: 'select-unique-value-nested',
  severity: 'error',
  summary: 'SelectUniqueValue stands inside another call.',
  why: 'It must be the outermost function, because it checks finished values against the target.',
  cure: 'Move it to the outside and give it finished values: SelectUniqueValue(ToLower(…), ToLower(…)).',
  example: {
    bad: 'ToLower(SelectUniqueValue([a], [b]))',
    good: 'SelectUniqueValue(ToLower([a]), ToLower([b]))',
  },
  reference: 'language.md section 7, SelectUniqueValue (D; A for the error)',
};

/** What keeps an expression from being compiled, besides syntax. */
export const compileFindings: readonly FindingDefinition[] = [
  unknownFunction,
  argumentCount,
  omittedRequiredArgument,
  argumentName,
  selectUniqueValueNested,
];

/** Stands in for a mistake of our own, so that one value never stops the others. */
export const internalError: FindingDefinition = {
  code: 'internal-error',
  severity: 'error',
  summary: 'upnlint itself failed on this value.',
  why: 'The value could not be computed here; what the service gives is not known.',
  cure: 'Please report the expression and the kind of value; the other rows are not affected.',
  example: { bad: '(no example is known)', good: 'Join("", "a", "b")' },
  reference: 'none: this is our mistake',
};
