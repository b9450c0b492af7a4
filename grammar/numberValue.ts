/**
 * The integer that a number literal writes, or `undefined` for a decimal fraction and beyond 64 bits: integers
 * stay 64-bit, since a double cannot hold `129699324000000000` and its neighbours apart (language.md section 2).
 */
export function numberValue(literal: string): bigint | undefined {
  const [, sign, hexadecimal, decimal] = shape.exec(literal) ?? [];
  const digits = hexadecimal ?? decimal;
  // No 64-bit number has more than 19 digits; a longer run is refused before it is converted.
  if (digits === undefined || digits.length > 19) return undefined;
  const magnitude = BigInt(hexadecimal === undefined ? digits : `0x${digits}`);
  const value = sign === '-' ? -magnitude : magnitude;
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined;
}

const shape = /^([+-]?)(?:&[Hh]0*([0-9A-Fa-f]+)|0*([0-9]+))$/;
