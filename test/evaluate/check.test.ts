import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { checkCalls, signatureOf } from '../../src/evaluate/index.ts';
import { functionsByName } from '../../src/functions/index.ts';
import { markedText } from '../support/markedText.ts';

function complaints(marked: string) {
  const { text, spans } = markedText(marked);
  return { found: checkCalls(parse(text).expression!), spans };
}

describe('a call is complained of at its place', () => {
  it.each([
    [
      '‹Lower›([a])',
      'unknown-function',
      'There is no function Lower.',
      'See upnlint functions for the list.',
    ],
    ['‹Replac›([a])', 'unknown-function', 'There is no function Replac.', 'Did you mean Replace?'],
    [
      '‹tolower›([a])',
      'unknown-function',
      'There is no function tolower; function names are case-sensitive.',
      'Write ToLower.',
    ],
    [
      '‹Right›([a], 3)',
      'unknown-function',
      'Right is a function of Entra Connect Sync, not of provisioning mappings.',
      'Instead: Replace([x], , "(.*?)(?<id>.{0,6})$", , "${id}", , ).',
    ],
    [
      '‹CertSubject›([a])',
      'unknown-function',
      'CertSubject is a function of Entra Connect Sync, not of provisioning mappings.',
      'There is no counterpart here.',
    ],
    [
      '‹Mid›([a], 1)',
      'argument-count',
      'Mid takes 3 arguments, but this call has 2.',
      'The places are Mid(source, start, length).',
    ],
    [
      '‹Not›()',
      'argument-count',
      'Not takes one argument, but this call has 0.',
      'The places are Not(source).',
    ],
    ['‹Now›("a")', 'argument-count', 'Now takes no arguments, but this call has 1.', 'The places are Now().'],
    [
      'Append(‹›, "x")',
      'omitted-required-argument',
      'Place 1 of Append, source, is required but empty.',
      'Write the value, or "" for empty text.',
    ],
    [
      'InStr("a", "b", 1, ‹"vbTextCompare"›)',
      'argument-name',
      'compareType of InStr takes one of the names vbBinaryCompare, vbTextCompare.',
      'Write the name bare, without quotes or brackets.',
    ],
    [
      'Append("a", ‹vbTextCompare›)',
      'argument-name',
      'vbTextCompare has no meaning in this place.',
      'Write "vbTextCompare" for text or [vbTextCompare] for an attribute.',
    ],
    [
      'Append("a", ‹SelectUniqueValue›("b", "c"))',
      'select-unique-value-nested',
      'SelectUniqueValue may only be the outermost function.',
      'Move it to the outside and give it finished values.',
    ],
  ])('%s', (marked, code, message, help) => {
    const { found, spans } = complaints(marked);
    expect(found).toEqual([{ code, severity: 'error', message, help, span: spans[0] }]);
  });
});

describe('nothing is complained of', () => {
  it.each([
    ['a call with optional places left out', 'InStr("a", "b")'],
    ['repeating places to any number', 'Join("", "1", "2", "3", "4", "5", "6")'],
    ['omitted optional places', 'Replace([a], "x", , , "y", , )'],
    ['a name in its place', 'InStr("a", "b", 1, vbTextCompare)'],
    ['SelectUniqueValue outermost', 'SelectUniqueValue("a", "b")'],
    ['SelectUniqueValue outermost in parentheses', '(SelectUniqueValue("a", "b"))'],
    ['a name that is a value', 'IIF(True, IgnoreAttributeFlow, NULL)'],
  ])('%s', (_, text) => expect(complaints(text).found).toEqual([]));
});

describe('a signature', () => {
  it.each([
    ['Now', 'Now()'],
    ['Mid', 'Mid(source, start, length)'],
    ['InStr', 'InStr(value1, value2, start?, compareType?)'],
    ['SelectUniqueValue', 'SelectUniqueValue(rule1, rule2, rule?...)'],
  ])('of %s', (name, signature) => expect(signatureOf(functionsByName.get(name)!)).toBe(signature));
});
