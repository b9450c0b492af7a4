import * as fc from 'fast-check';

/** The values of a multi-valued attribute, some of them alike. Not empty: readers give null for an empty list. */
export function multiValued(element: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(element, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: element.map((text) => [text, text]) },
  );
}
