import { describe, expect, it } from 'vitest';
import { readValues } from '../../src/readers/index.ts';
import { collect, input } from './support.ts';

async function values(text: string): Promise<unknown[]> {
  const items = await collect(readValues([input(text)]));
  return items.map((item) =>
    item.kind === 'values'
      ? [item.line, item.key, ...item.present.map((name) => [name, item.object[name]])]
      : item.finding.code,
  );
}

describe('values to check are read from', () => {
  it('lines, exactly as they stand', async () => {
    expect(await values('a@b.com\r\n\r\n b@b.com \n#c"d,e@b.com\n')).toEqual([
      [1, 'a@b.com', ['userPrincipalName', 'a@b.com']],
      [3, ' b@b.com ', ['userPrincipalName', ' b@b.com ']],
      [4, '#c"d,e@b.com', ['userPrincipalName', '#c"d,e@b.com']],
    ]);
  });

  it('CSV, empty cells as null and absent columns not at all', async () => {
    expect(await values('id,UserPrincipalName,mailNickname\n1,a@b.com,\n2,,b\n')).toEqual([
      [2, '1', ['userPrincipalName', 'a@b.com'], ['mailNickname', null]],
      [3, '2', ['userPrincipalName', null], ['mailNickname', 'b']],
    ]);
  });

  it('a column that is called UPN or Email Address', async () => {
    expect(await values('UPN,Email Address\na+b@c.com,é@c.com\n')).toEqual([
      [2, null, ['userPrincipalName', 'a+b@c.com'], ['mail', 'é@c.com']],
    ]);
  });

  it('JSON, each with the attributes that it has', async () => {
    expect(
      await values('[{"userPrincipalName":"a@b.com"},{"sAMAccountName":null,"proxyAddresses":["smtp:x@y"]}]'),
    ).toEqual([
      [null, 'a@b.com', ['userPrincipalName', 'a@b.com']],
      [null, null, ['sAMAccountName', null], ['proxyAddresses', ['smtp:x@y']]],
    ]);
  });
});

describe('an input without any attribute that has rules', () => {
  it('is told with what it has', async () => {
    expect(await values('login,place\n1,2\n')).toEqual([[2, null], 'attribute-not-in-input']);
  });
});
