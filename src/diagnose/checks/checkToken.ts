import type { FindingDefinition } from '../../diagnostics/finding.ts';
import { type TokenProblem, type TokenUse, tokenProblems } from '../../provisioning/tokenProblems.ts';
import type { Token } from '../capture.ts';
import { diagnoseFindings } from '../findings.ts';
import { type FoundIn, foundIn } from '../foundIn.ts';

/** What is wrong with a token's claims. Nothing of the token itself comes into a message. */
export function checkToken(source: string, { claims }: Token, use: TokenUse): readonly FoundIn[] {
  if (claims === undefined) {
    return [foundIn(source, diagnoseFindings.tokenMalformed, 'The token is no JWT that can be decoded.')];
  }
  return tokenProblems(claims, use).map(({ kind, message }) => foundIn(source, definitions[kind], message));
}

const definitions: Readonly<Record<TokenProblem['kind'], FindingDefinition>> = {
  audience: diagnoseFindings.tokenAudience,
  expired: diagnoseFindings.tokenExpired,
  'not-yet-valid': diagnoseFindings.tokenNotYetValid,
  'no-expiry': diagnoseFindings.tokenWithoutExpiry,
  'ends-during-run': diagnoseFindings.tokenEndsDuringRun,
  tenant: diagnoseFindings.tokenTenant,
  'no-permission': diagnoseFindings.tokenPermission,
  'owned-only': diagnoseFindings.tokenOwnedOnly,
};
