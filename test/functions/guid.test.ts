import { describe, expect, it } from 'vitest';
import { evaluateText, shown } from '../support/evaluateText.ts';

describe('Guid', () => {
  const guids = Array.from(
    { length: 200 },
    (_, seed) => shown(evaluateText('Guid()', {}, { seed })) as string,
  );

  it('is of version 4 and of the variant of RFC 9562', () => {
    for (const guid of guids)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('lets every other bit vary', () => {
    const bits = guids.map((guid) => BigInt(`0x${guid.replaceAll('-', '')}`));
    const ever = bits.reduce((so, one) => so | one, 0n);
    const always = bits.reduce((so, one) => so & one, (1n << 128n) - 1n);
    expect((ever & ~always).toString(2).replaceAll('0', '')).toHaveLength(122);
  });

  it('takes its bits from the random source, so that a seed repeats it', () => {
    const again = shown(evaluateText('Guid()', {}, { seed: 7 }));
    expect(again).toBe(guids[7]);
    expect(new Set(guids).size).toBe(200);
  });
});
