import { type Finding, type FindingDefinition, findingOf } from '../../diagnostics/finding.ts';
import { type TokenProblem, type TokenUse, tokenProblems } from '../../provisioning/tokenProblems.ts';
import type { Token } from '../capture.ts';
import { diagnoseFindings } from '../findings.ts';

/** What is wrong with a token's claims. Nothing of the token itself comes into a message. */
export function checkToken({ claims }: Token, use: TokenUse): readonly Finding[] {
  if (claims === undefined) {
    const { tokenMalformed } = diagnoseFindings;
    return [findingOf(tokenMalformed, 'The token is no JWT that can be decoded.', tokenMalformed.cure)];
  }
  return tokenProblems(claims, use).map(({ kind, message }) =>
    findingOf(definitions[kind], message, definitions[kind].cure),
  );
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
