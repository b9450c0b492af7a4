import * as fc from 'fast-check';
import { alphabets } from './alphabets.ts';
import { inTurn, plainWord, word } from './word.ts';

/** A host name that a tenant can verify: labels of letters, digits and inner hyphens, two or more, a public ending. */
export function domainName(): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    fc.constantFrom('contoso.com', 'fabrikam.com', 'example.com'),
    inTurn(plainWord(), fc.constantFrom('.com', '.org', '.co.uk', '.onmicrosoft.com')),
    inTurn(
      plainWord(),
      fc.constant('-'),
      word(alphabets.digit, 1, 3),
      fc.constant('.'),
      plainWord(),
      fc.constant('.de'),
    ),
  );
}
