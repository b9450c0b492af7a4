import { expect, it } from 'vitest';
import { readToken } from '../../src/provisioning/readToken.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'none' })}.${part({ aud: 'https://graph.microsoft.com', name: 'Zoë' })}.`;

it.each([token, `Bearer ${token}`, ` ${token}\n`])('reads the claims of %j', (text) => {
  expect(readToken(text)).toEqual({ aud: 'https://graph.microsoft.com', name: 'Zoë' });
});

it.each(['', 'a.b.c', 'eyJ', `${part({})}.${part([1])}.x`, `${part(1)}.${part({})}.x`])(
  'takes %j for no token',
  (text) => {
    expect(readToken(text)).toBeUndefined();
  },
);
