import { seededRandom } from '../evaluate/index.ts';

/** GUIDs of the form of version 4 that belong to a seed and a number. */
export function createIdentifiers(seed: number): (number: number) => string {
  const random = seededRandom(seed);
  return (number) => {
    random.restart(number, identifierStream);
    let digits = '';
    for (let i = 0; i < 4; i++) digits += random.nextUint32().toString(16).padStart(8, '0');
    const variant = '89ab'[Number.parseInt(digits[16]!, 16) & 3];
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
  };
}

// Keeps identifiers apart from the random numbers that mappings draw.
const identifierStream = 0x1d;
