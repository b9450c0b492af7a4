import { expect, it } from 'vitest';
import { durationText } from '../../src/provisioning/durationText.ts';

it.each([
  [0, '0 seconds'],
  [0.6, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [250, '4 minutes 10 seconds'],
  [3600, '1 hour'],
  [3601, '1 hour 1 second'],
  [86400 + 2 * 3600 + 5 * 60, '1 day 2 hours'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
