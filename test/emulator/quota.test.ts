import { describe, expect, it } from 'vitest';
import { Collection } from '../../src/emulator/collection.ts';
import { Quota } from '../../src/emulator/quota.ts';
import { resolveSettings } from '../../src/emulator/settings.ts';

import { bodyOf, createClient, person } from './client.ts';

describe('the short window', () => {
  it('lets 40 calls in 5 seconds pass and answers the 41st with 429 and how long to wait', async () => {
    const client = await createClient();
    for (let i = 0; i < 40; i++) {
      if (i > 0 && i % 10 === 0) await client.advance(1);
      expect((await client.upload([person(String(i))])).status).toBe(202);
    }
    const refused = await client.upload([person('40')]);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect((await bodyOf(refused)).error.code).toBe('TooManyRequests');
    await client.advance(1);
    expect((await client.upload([person('40')])).status).toBe(429);
    await client.advance(1);
    expect((await client.upload([person('40')])).status).toBe(202);
  });

  it('counts requests that are refused for their form', async () => {
    const client = await createClient({ limits: { windowCalls: 1 } });
    expect((await client.uploadText('{')).status).toBe(400);
    expect((await client.upload([person('1')])).status).toBe(429);
  });
});

describe('the 24 hours', () => {
  const hour = 3_600_000;

  it.each([
    ['p1p2', 2000],
    ['governance', 6000],
  ] as const)('of the licence %s hold %d calls, and slide', (licence, calls) => {
    const quota = new Quota(resolveSettings({ licence }), new Collection<number>(false));
    const start = 1_000_000;
    for (let i = 0; i < calls; i++) expect(quota.take(start + i * 1000)).toBeUndefined();
    const later = start + 12 * hour;
    expect(quota.take(later)).toBe(12 * 3600);
    expect(quota.take(start + 24 * hour - 1)).toBe(1);
    expect(quota.take(start + 24 * hour)).toBeUndefined();
    expect(quota.take(start + 24 * hour)).toBe(1);
  });

  it('let 2,000 calls pass by the clock, and the next when the first is a day old', async () => {
    const client = await createClient({ tokenSeconds: 99_999 });
    for (let call = 0; call < 2000; call++) {
      if (call > 0 && call % 40 === 0) await client.advance(5);
      expect((await client.uploadText('{')).status).toBe(400);
    }
    await client.advance(3600);
    const refused = await client.uploadText('{');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      429,
      String(24 * 3600 - 49 * 5 - 3600),
    ]);
    await client.advance(24 * 3600 - 49 * 5 - 3600);
    expect((await client.uploadText('{')).status).toBe(400);
  });

  it('are remembered by the state', () => {
    const calls = new Collection<number>(false);
    const settings = resolveSettings({ limits: { dailyCalls: 2 } });
    const first = new Quota(settings, calls);
    first.take(0);
    first.take(hour);
    expect(new Quota(settings, calls).take(2 * hour)).toBe(22 * 3600);
    expect(new Quota(settings, calls).take(24 * hour)).toBeUndefined();
    expect(calls.size).toBe(2);
  });
});
