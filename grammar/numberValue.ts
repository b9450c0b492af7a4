/**
 * The integer that a number literal stands for: `7`, `-10`, `&HF`. `undefined` where only the text as written tells it:
 * a decimal fraction, an integer beyond 64 bits (language.md section 2), and `007` or `+5`, which the service keeps with
 * their zeros and sign, since a number literal and a quoted one mean the same (section 1, D).
 */
export function numberValue(literal: string): bigint | undefined {
  const [, hexadecimal, decimal] = shape.exec(literal) ?? [];
  const digits = hexadecimal ?? decimal;
  // No 64-bit number has more than 19 digits and a sign; a longer run is refused before it is converted.
  if (digits === undefined || digits.length > 20) return undefined;
  const value = BigInt(hexadecimal === undefined ? digits : `0x${digits}`);
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined;
}

const shape = /^(?:&[Hh]0*([0-9A-Fa-f]+)|(0|-?[1-9][0-9]*))$/;
