import { describe, expect, it } from 'vitest';
import { quarantineReason } from '../../src/emulator/quarantineReason.ts';
import { resolveSettings } from '../../src/emulator/settings.ts';
import { createClient, person } from './client.ts';

const { quarantine } = resolveSettings();

describe('the worked examples of the documentation', () => {
  it.each([
    ['45,000 failures', { successes: 0, failures: 45_000, referenceFailures: 0 }, true],
    ['30,000 failed and 5,000 well', { successes: 5_000, failures: 30_000, referenceFailures: 0 }, true],
    ['20,000 failed and 100,000 well', { successes: 100_000, failures: 20_000, referenceFailures: 0 }, false],
    ['4,000 failures', { successes: 0, failures: 4_000, referenceFailures: 0 }, false],
    [
      '40,000 users and 21,000 managers failed',
      { successes: 0, failures: 40_000, referenceFailures: 21_000 },
      true,
    ],
  ])('%s', (_, failures, isQuarantine) => {
    expect(quarantineReason(failures, quarantine) !== undefined).toBe(isQuarantine);
  });
});

describe('the thresholds', () => {
  it.each([
    ['40,000 failures among many', 200_000, 40_000, 0, undefined],
    ['one more', 200_000, 40_001, 0, 'EncounteredBaseEscrowThreshold'],
    ['59,999 with references', 200_000, 30_000, 29_999, undefined],
    ['60,000 with references', 200_000, 30_000, 30_000, 'EncounteredTotalEscrowThreshold'],
    ['4,999 failures and nothing else', 0, 4_999, 0, undefined],
    ['5,000 failures and nothing else', 0, 5_000, 0, 'EncounteredEscrowProportionThreshold'],
    ['40 % of 20,000', 12_000, 8_000, 0, undefined],
    ['a little more than 40 %', 11_999, 8_000, 0, 'EncounteredEscrowProportionThreshold'],
    ['references do not count for the share', 10_000, 5_000, 25_000, undefined],
  ])('%s', (_, successes, failures, referenceFailures, reason) => {
    expect(quarantineReason({ successes, failures, referenceFailures }, quarantine)).toBe(reason);
  });
});

describe('a job whose records fail', () => {
  it('goes into quarantine, takes requests without working on them, and comes out by a restart without them', async () => {
    const client = await createClient({ quarantine: { evaluatedFrom: 2 } });
    await client.upload([person('1'), person('2', { userName: 'ö' }), person('3', { userName: 'ä' })]);
    const { code, quarantine: told } = await client.jobStatus();
    expect(code).toBe('Quarantine');
    expect(told.reason).toBe('EncounteredEscrowProportionThreshold');
    expect((await client.upload([person('4')])).status).toBe(202);
    expect(await client.log()).toHaveLength(3);
    await client.send('POST', `${client.job}/restart`, {
      criteria: { resetScope: 'Watermark, Escrows, QuarantineState' },
    });
    expect((await client.jobStatus()).code).toBe('Active');
    expect(await client.overview()).toMatchObject({ waitingOperations: 0, escrows: 0 });
    await client.upload([person('4')]);
    expect(await client.log()).toHaveLength(4);
  });
});
