import { expect, it } from 'vitest';
import { sendingSeconds } from '../../src/provisioning/quotas.ts';

const day = 24 * 3600;

it.each([
  [0, 'p1p2', 0],
  [40, 'p1p2', 0],
  [41, 'p1p2', 5],
  [81, 'p1p2', 10],
  [2000, 'p1p2', 245],
  [2001, 'p1p2', day],
  [2041, 'p1p2', day + 5],
  [2001, 'governance', 250],
  [6001, 'governance', day],
] as const)('%d requests with %s take %d seconds', (requests, licence, seconds) => {
  expect(sendingSeconds(requests, licence)).toBe(seconds);
});
