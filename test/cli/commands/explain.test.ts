import { describe, expect, it } from 'vitest';
import { allFindings } from '../../../src/findings.ts';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

describe('explain', () => {
  it('says what, why, cure and example', async () => {
    expectGolden('explain-upn-non-ascii.txt', (await upnlint(['explain', 'upn-non-ascii'])).out);
  });

  it.each(allFindings.map(({ code }) => code))('knows %s', async (code) => {
    const { out, code: exitCode } = await upnlint(['explain', code.toUpperCase()]);
    expect(out.split('\n')[0]).toMatch(new RegExp(`^(error|warning|info) ${code}$`));
    expect(exitCode).toBe(0);
  });

  it('proposes the nearest code', async () => {
    expect(await upnlint(['explain', 'upn-non-asci'])).toMatchObject({
      code: 2,
      err: 'upnlint: there is no finding upn-non-asci; did you mean upn-non-ascii?\n',
    });
  });

  it('points to the list when nothing is near', async () => {
    expect((await upnlint(['explain', 'xyz'])).err).toBe(
      'upnlint: there is no finding xyz; docs/findings.md lists them all\n',
    );
  });
});
