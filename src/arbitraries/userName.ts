import * as fc from 'fast-check';
import { alphabets } from './alphabets.ts';
import { domainName } from './domainName.ts';
import { personName } from './personName.ts';
import { shrinkingText } from './shrinkingText.ts';
import { inTurn, plainWord, word } from './word.ts';

export interface UserNameOptions {
  /** Whether `@` and a domain follow. Default: some have them, and some have `@` twice or nothing on one side of it. */
  readonly domain?: boolean;
}

/**
 * What source systems hold as a user's name for signing in: made of the person's name, of initials and digits; with dots at
 * the ends or in a row, signs that are refused, blanks, over-long, or empty before the domain. Shrinks to plain letters.
 */
export function userName({ domain }: UserNameOptions = {}): fc.Arbitrary<string> {
  if (domain === false) return local;
  if (domain === true) return inTurn(local, fc.constant('@'), sourceDomain);
  return shrinkingText(
    fc.oneof(
      { weight: 4, arbitrary: local },
      { weight: 6, arbitrary: inTurn(local, fc.constant('@'), sourceDomain) },
      { weight: 1, arbitrary: inTurn(local, fc.constant('@'), sourceDomain, fc.constant('@'), sourceDomain) },
      { weight: 1, arbitrary: inTurn(local, fc.constant('@')) },
    ),
  );
}

const separator = fc.constantFrom('.', '', '_', '-');
const refused = fc.constantFrom(...' "\\/[]:;|=,+*?<>%&()#`{}$\t\n');
const fromName = personName().map((name) => name.toLowerCase().replaceAll('@', ''));

const local = shrinkingText(
  fc.oneof(
    { weight: 5, arbitrary: inTurn(plainWord(), separator, plainWord()) },
    { weight: 4, arbitrary: fromName },
    { weight: 4, arbitrary: inTurn(fromName, separator, fromName) },
    { weight: 1, arbitrary: inTurn(plainWord(), word(alphabets.digit, 1, 4)) },
    { weight: 1, arbitrary: word(alphabets.lower, 60, 120) },
    { weight: 2, arbitrary: inTurn(plainWord(), refused, plainWord()) },
    { weight: 1, arbitrary: inTurn(fc.constant('.'), plainWord()) },
    { weight: 1, arbitrary: inTurn(plainWord(), fc.constant('.')) },
    { weight: 1, arbitrary: inTurn(plainWord(), fc.constant('..'), plainWord()) },
    { weight: 1, arbitrary: inTurn(plainWord(), fc.constant('_example.com#EXT#')) },
    { weight: 1, arbitrary: fc.constantFrom('', '.', ' ') },
  ),
);

/** Domains as sources spell them, of which a tenant takes some only. */
const sourceDomain = fc.oneof(
  { weight: 5, arbitrary: domainName() },
  { weight: 1, arbitrary: domainName().map((name) => name.toUpperCase()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('corp.local', 'contoso', 'münchen.de', 'contoso.com.', 'contoso..com', ' '),
  },
);
