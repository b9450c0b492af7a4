import { createDirectory } from '../../identity/index.ts';
import { lintPayload, type PayloadSettings, payloadRules } from '../../payload/index.ts';
import type { SentRequest } from '../capture.ts';
import type { FoundIn } from '../foundIn.ts';
import { requestFile } from '../requestFile.ts';

/** Why the service would refuse a request at once: by the rules for payloads that look at its head and its envelope. */
export function checkRequest(name: string, request: SentRequest): readonly FoundIn[] {
  const { source, foundIn } = requestFile(name, request);
  const wanted = request.body === undefined ? ofHead : ofRequest;
  const rules = payloadRules.filter(({ alias }) => wanted.has(alias));
  return lintPayload([source], { settings: nothingKnown, rules }).flatMap(({ findings }) =>
    // The rest was seen to be accepted.
    findings.filter(({ severity }) => severity === 'error').map(foundIn),
  );
}

const ofHead: ReadonlySet<string> = new Set(['BU101', 'BU102']);
const ofRequest: ReadonlySet<string> = new Set([
  ...ofHead,
  ...['BU001', 'BU002', 'BU003', 'BU004', 'BU005', 'BU006', 'BU007', 'BU008', 'BU009'],
]);

const nothingKnown: PayloadSettings = {
  profile: 'default',
  mapping: undefined,
  directory: createDirectory(),
  existing: undefined,
  licence: 'p1p2',
  now: 0,
};
