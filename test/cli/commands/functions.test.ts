import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/functions/index.ts';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

describe('functions', () => {
  it('lists the catalogue', async () => {
    const { out, code } = await upnlint(['functions']);
    const names = [...out.matchAll(/^(\w+)\(/gm)].map(([, name]) => name);
    expect(names).toEqual(catalogue.map(({ name }) => name));
    expect(code).toBe(0);
  });

  it('keeps to the width of the terminal, but for two signatures that do not fit', async () => {
    const { out } = await upnlint(['functions']);
    const long = out.split('\n').filter((line) => line.length > 100);
    expect(long.map((line) => line.split('(')[0])).toEqual(['RandomString', 'Replace']);
  });

  it('describes one', async () => {
    expectGolden('functions-Mid.txt', (await upnlint(['functions', 'Mid'])).out);
  });

  it('knows a name in any casing', async () => {
    expect((await upnlint(['functions', 'mid'])).out).toBe((await upnlint(['functions', 'Mid'])).out);
  });

  it('proposes the nearest name', async () => {
    expect(await upnlint(['functions', 'Replac'])).toMatchObject({
      code: 2,
      out: '',
      err: 'upnlint: there is no function Replac; did you mean Replace?\n',
    });
  });

  it('has an answer for members of objects', async () => {
    expect((await upnlint(['functions', '__proto__'])).code).toBe(2);
  });
});
