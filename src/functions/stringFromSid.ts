import { decodeBase64 } from '../text/index.ts';
import { mapText, quote } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const stringFromSid = defineFunction({
  name: 'StringFromSid',
  summary: 'Writes a binary security identifier as S-1-….',
  reference: 'language.md section 8',
  availability: 'cloud-sync',
  parameters: [
    {
      name: 'objectSID',
      type: 'String',
      required: true,
      description: 'The attribute with the binary identifier.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'Documented for cloud sync only. The binary identifier becomes text such as S-1-5-32-544.',
    },
    {
      mark: 'A',
      text: 'Offline a binary value is given as base64 text; anything that is not an identifier is an error. Null stays null.',
    },
  ],
  examples: [
    {
      expression: 'StringFromSid([objectSid])',
      attributes: { objectSid: 'AQIAAAAAAAUgAAAAIAIAAA==' },
      gives: 'S-1-5-32-544',
    },
    { expression: 'StringFromSid("AQIA")', gives: { outcome: 'error' } },
  ],
  compile: (call) =>
    mapText(call, (text) => {
      const bytes = decodeBase64(text);
      const sid = 'error' in bytes ? undefined : sidText(bytes);
      return (
        sid ?? call.fail(argumentValue, `${quote(text)} is not the base64 form of a security identifier.`, 0)
      );
    }),
});

/** Revision 1, a count of at most 15, six bytes of authority (high byte first), then 32-bit parts, low byte first. */
function sidText(bytes: Uint8Array): string | undefined {
  const count = bytes[1] ?? 0;
  if (bytes[0] !== 1 || count > 15 || bytes.length !== 8 + 4 * count) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const parts = [view.getUint16(2) * 2 ** 32 + view.getUint32(4)];
  for (let part = 0; part < count; part++) parts.push(view.getUint32(8 + 4 * part, true));
  return `S-1-${parts.join('-')}`;
}
