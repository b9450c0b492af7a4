import type { Finding } from '../diagnostics/finding.ts';
import { checkAttribute } from '../identity/index.ts';
import type { Operation } from './payloadDocument.ts';
import type { PayloadContext } from './payloadRule.ts';
import { placeOfTarget } from './placeOfTarget.ts';

/**
 * What the rules for names (upn-rules.md) say of the names that the mapping makes besides userPrincipalName, such as
 * mailNickname, each with its place. What only an assumed mapping makes is a warning at most.
 */
export function findingsAboutOtherNames(
  operation: Operation,
  { mapped, settings: { directory, existing, mapping: job } }: PayloadContext,
): readonly (Finding & { readonly place: ReturnType<typeof placeOfTarget> })[] {
  const self = existing?.get(operation.externalId ?? '');
  const isAssumed = job?.schema === undefined;
  return [...(mapped(operation) ?? [])].flatMap(([attribute, { value, mapping }]) => {
    if (attribute === 'userprincipalname' || (isAssumed && !value)) return [];
    const lead = value === null ? mapping.target : `${mapping.target} would be "${value}"`;
    return checkAttribute(attribute, value, directory, self).map((finding) => ({
      ...finding,
      message: `${lead}: ${finding.message}`,
      severity: isAssumed && finding.severity === 'error' ? ('warning' as const) : finding.severity,
      place: placeOfTarget(operation, mapping.program.attributes),
    }));
  });
}

/** Whether a code of the rules for names is about a limit of the target, which BU311 looks at. */
export function isAboutLength(code: string): boolean {
  return code.endsWith('-too-long');
}
