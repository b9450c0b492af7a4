import type { Node } from 'jsonc-parser';
import { textOfNode } from './jsonMembers.ts';
import type { PayloadContext } from './payloadRule.ts';

/** Says in words what a manager's value looks like when it looks like anything but an externalId. */
export type ManagerForm = (node: Node) => string | undefined;

/**
 * Prepared once for a batch: a value that is known, or looks like the ids of the batch, is as good as an externalId
 * (bulk-upload.md section 11 BU402, D).
 */
export function managerForms({ byExternalId, settings }: PayloadContext): ManagerForm {
  const formsOfIds = new Set([...byExternalId.keys()].map(formOf));
  return (node) => {
    const text = textOfNode(node)?.trim() ?? '';
    if (byExternalId.has(text) || settings.existing?.has(text) === true) return undefined;
    const form = formOf(text);
    return form !== undefined && !formsOfIds.has(form) ? form : undefined;
  };
}

function formOf(text: string): string | undefined {
  return forms.find(([pattern]) => pattern.test(text))?.[1];
}

const forms: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)users\//i, 'the address of a user'],
  [/^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i, 'a GUID'],
  [/^(?:CN|UID)=[^,]+,/i, 'a distinguished name'],
  [/^[^@\s]+@[^@\s]+$/, 'a mail address or UPN'],
  [/^\p{L}[\p{L}'’.-]*(?:, *| +)\p{L}/u, 'a name'],
];
