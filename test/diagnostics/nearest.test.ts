import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

const names = ['Replace', 'Join', 'IIF', 'ToLower', 'ToUpper', 'Left'];

describe('the nearest name', () => {
  it.each([
    ['an equal one', 'Join', 'Join'],
    ['equal but for case', 'iif', 'IIF'],
    ['one letter left out', 'Replce', 'Replace'],
    ['two letters changed in a long word', 'Rexlaxe', 'Replace'],
    ['one letter changed in a short word', 'Lift', 'Left'],
    ['nothing alike', 'Zebra', undefined],
    ['too far for its length', 'Lo', undefined],
    ['an empty word', '', undefined],
    ['the first of two that are as near', 'ToXower', 'ToLower'],
  ])('%s', (_, word, near) => expect(nearest(word, names)).toBe(near));
});
