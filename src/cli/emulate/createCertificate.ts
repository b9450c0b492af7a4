import { isIP } from 'node:net';
import { generate } from 'selfsigned';

/** A certificate for this machine's own names and its key, both as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate that signs itself, for localhost, the loopback addresses and `host`, good for a year from now. Only
 * clients that are told to trust it do.
 */
export async function createCertificate(host: string, now: Date): Promise<Certificate> {
  const names = [...new Set(['localhost', host].filter((name) => !isAddress(name)))];
  const addresses = [...new Set(['127.0.0.1', '::1', host].filter(isAddress))];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'upnlint emulate' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: now,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2, value }) as const),
          ...addresses.map((ip) => ({ type: 7, ip }) as const),
        ],
      },
    ],
  });
  return { key, cert };
}

function isAddress(name: string): boolean {
  return isIP(name) !== 0;
}
