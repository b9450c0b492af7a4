import { defineFunction, type RandomSource } from './define.ts';

export const guid = defineFunction({
  name: 'Guid',
  summary: 'Makes a new random GUID.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [],
  returns: 'String',
  deterministic: false,
  facts: [
    { mark: 'D', text: 'Lower-case hexadecimal digits in the form 8-4-4-4-12.' },
    { mark: 'A', text: 'It is a version 4 GUID: 122 random bits.' },
  ],
  examples: [{ expression: 'Guid()', context: { seed: 1 }, gives: '1bdfce1a-ca19-4f82-9c85-d5df2162f790' }],
  compile: () => (run) => randomGuid(run.random),
});

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** RFC 9562 version 4: 128 random bits, of which six say version and variant. */
function randomGuid(random: RandomSource): string {
  const first = random.nextUint32();
  const second = (random.nextUint32() & 0xffff0fff) | 0x4000;
  const third = (random.nextUint32() & 0x3fffffff) | 0x80000000;
  const fourth = random.nextUint32();
  return `${hex(first >>> 16)}${hex(first)}-${hex(second >>> 16)}-${hex(second)}-${hex(third >>> 16)}-${hex(third)}${hex(fourth >>> 16)}${hex(fourth)}`;
}

/** The lower 16 bits as four digits. */
function hex(word: number): string {
  return `${hexPairs[(word >>> 8) & 0xff]}${hexPairs[word & 0xff]}`;
}
