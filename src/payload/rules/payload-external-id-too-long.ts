import { targetLimits } from '../../provisioning/targetLimits.ts';
import { memberNamed } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadExternalIdTooLong = definePayloadRule({
  alias: 'BU202',
  definition: {
    code: 'payload-external-id-too-long',
    severity: 'error',
    summary: 'An externalId is longer than the 16 characters that employeeId takes.',
    why: 'The default mapping writes it to employeeId and matches users by it; a GUID with its 36 characters does not fit.',
    cure: 'Send a shorter id, or match by another attribute.',
    example: { bad: '"externalId": "2819c223-7f76-453a-919d-413861904646"', good: '"externalId": "701984"' },
    reference: 'bulk-upload.md section 11 BU202; scim-payload.md section 7 (D)',
  },
  record(operation, { report, mapped }) {
    const { externalId, data } = operation;
    const values = mapped(operation);
    const target = values?.get('employeeid');
    const isMapped = target?.mapping.program.attributes.some((name) => name.toLowerCase() === 'externalid');
    const written = values === undefined ? externalId : isMapped === true ? target?.value : undefined;
    if (externalId === undefined || !written || written.length <= limit) return;
    const node = memberNamed(data, 'externalId')!.value;
    const where =
      values === undefined ? 'which the default mapping writes to employeeId' : 'written to employeeId';
    report(
      operation,
      node,
      `The externalId has ${written.length} characters, ${where}; that takes ${limit}.`,
      {
        severity: values === undefined ? 'warning' : 'error',
      },
    );
  },
});

const limit = targetLimits.get('employeeid')!.length;
