import { describe, expect, it, vi } from 'vitest';
import { tour } from '../../../examples/scenarios/tour.ts';

// A service that answers everything alike, so that nothing is as expected.
vi.mock('../../../examples/scenarios/send.ts', () => {
  const send = async () => ({ status: 500, headers: {}, body: 'out of order' });
  return { sendByFetch: send, sendByCurl: send };
});

async function toured(...argv: readonly string[]) {
  let text = '';
  const code = await tour(argv, {
    print: (part) => {
      text += part;
    },
    save: () => {},
  });
  return { text, code };
}

describe('a tour', () => {
  it('ends with 1 and says what is not as expected', async () => {
    const { text, code } = await toured('3-forbidden');
    expect(code).toBe(1);
    expect(text).toContain('NOT AS EXPECTED: status is 500, not 202\n');
    expect(text).toMatch(/\n6 of 6 steps not as expected\.\n$/);
  });

  it('prints one part where only that is asked for, and judges both', async () => {
    const { text, code } = await toured('3-forbidden', '--only', 'resolution');
    expect(text).toMatch(/^A new token of a client[\s\S]*\n6 of 6 steps not as expected\.\n$/);
    expect(text).not.toContain('Nothing was queued.');
    expect(code).toBe(1);
  });

  it.each([
    ['no name', []],
    ['a name that is none', ['8-other']],
    ['a part that is none', ['3-forbidden', '--only', 'toString']],
    ['an option that is none', ['3-forbidden', '--fast']],
  ])('lists the scenarios for %s', async (_, argv) => {
    const { text, code } = await toured(...argv);
    expect(text).toContain('  7-unknown-domain               The domain does not exist\n');
    expect(code).toBe(2);
  });
});
