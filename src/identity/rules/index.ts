import type { FindingDefinition } from '../../diagnostics/finding.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';
import { adUpnEmpty } from './adUpnEmpty.ts';
import { adUpnSyncFallback } from './adUpnSyncFallback.ts';
import { adUpnTooLong } from './adUpnTooLong.ts';
import { cnTooLong } from './cnTooLong.ts';
import { mailNonAscii } from './mailNonAscii.ts';
import { nicknameEmpty, nicknameRules } from './nicknameRules.ts';
import { proxyMultiplePrimary, proxyRules } from './proxyRules.ts';
import { samRules } from './samRules.ts';
import { upnAddressConflict } from './upnAddressConflict.ts';
import { upnDomainEmpty } from './upnDomainEmpty.ts';
import { upnDomainInvalid } from './upnDomainInvalid.ts';
import { upnDomainNotRoutable } from './upnDomainNotRoutable.ts';
import { upnDomainTooLong } from './upnDomainTooLong.ts';
import { upnDuplicate } from './upnDuplicate.ts';
import { upnEmpty } from './upnEmpty.ts';
import { upnFederatedDomain } from './upnFederatedDomain.ts';
import { upnGuestExtMarker } from './upnGuestExtMarker.ts';
import { upnInvalidCharacter } from './upnInvalidCharacter.ts';
import { upnLocalConsecutiveDots } from './upnLocalConsecutiveDots.ts';
import { upnLocalEmpty } from './upnLocalEmpty.ts';
import { upnLocalLeadingDot } from './upnLocalLeadingDot.ts';
import { upnLocalTooLong } from './upnLocalTooLong.ts';
import { upnLocalTrailingDot } from './upnLocalTrailingDot.ts';
import { upnMissingAt } from './upnMissingAt.ts';
import { upnMultipleAt } from './upnMultipleAt.ts';
import { upnNonAscii } from './upnNonAscii.ts';
import { upnRiskyCharacter } from './upnRiskyCharacter.ts';
import { upnSingleCharacterLocal } from './upnSingleCharacterLocal.ts';
import { upnSoftDeletedConflict } from './upnSoftDeletedConflict.ts';
import { upnTooLong } from './upnTooLong.ts';
import { upnUnknownDomain } from './upnUnknownDomain.ts';
import { upnUnverifiedDomain } from './upnUnverifiedDomain.ts';
import { upnWhitespace } from './upnWhitespace.ts';

/** The rules on a userPrincipalName that is not blank, written to Entra ID; findings come in this order. */
export const entraRules: readonly Rule<UserPrincipalNameParts>[] = [
  upnMissingAt,
  upnMultipleAt,
  upnLocalEmpty,
  upnDomainEmpty,
  upnWhitespace,
  upnNonAscii,
  upnInvalidCharacter,
  upnLocalTrailingDot,
  upnLocalLeadingDot,
  upnLocalConsecutiveDots,
  upnSingleCharacterLocal,
  upnLocalTooLong,
  upnDomainTooLong,
  upnTooLong,
  upnRiskyCharacter,
  upnGuestExtMarker,
  upnDomainInvalid,
  upnDomainNotRoutable,
  upnUnverifiedDomain,
  upnUnknownDomain,
  upnFederatedDomain,
  upnDuplicate,
  upnAddressConflict,
  upnSoftDeletedConflict,
];

/** The same for Active Directory, where a federated domain needs nothing of the mapping. */
export const activeDirectoryRules: readonly Rule<UserPrincipalNameParts>[] = entraRules.filter(
  (rule) => rule !== upnFederatedDomain,
);

/** Every definition of this room, in the order of upn-rules.md. */
export const identityFindings: readonly FindingDefinition[] = [
  upnEmpty,
  ...entraRules,
  adUpnEmpty,
  adUpnTooLong,
  adUpnSyncFallback,
  nicknameEmpty,
  ...nicknameRules,
  ...samRules,
  cnTooLong,
  ...proxyRules,
  proxyMultiplePrimary,
  mailNonAscii,
].map(({ definition }) => definition);
