import { isWhiteSpaceUnit } from '../text/index.ts';
import { type DomainStanding, type Domains, lowerAscii } from './domains.ts';

/**
 * A userPrincipalName taken apart once for all rules (upn-rules.md, "How a value is taken apart"). Positions and lengths
 * are UTF-16 code units. Without an `@` the whole value is the local part and there is no domain.
 */
export interface UserPrincipalNameParts {
  readonly value: string;
  /** The index of the last `@`; -1 for none. */
  readonly at: number;
  readonly local: string;
  /** The local part without whitespace and control characters. */
  readonly bareLocal: string;
  readonly domain: string;
  /** The domain without whitespace and control characters, in lower case. */
  readonly bareDomain: string;
  /** Undefined without an `@`. */
  readonly standing: DomainStanding | undefined;
  /** Whitespace or control characters anywhere. */
  readonly hasWhitespace: boolean;
  /** More than one `@`. */
  readonly hasFurtherAt: boolean;
  /** In the local part, whitespace left out: a dot at an end or next to another. */
  readonly hasLooseDot: boolean;
  /** In the local part: above U+007F and not whitespace. */
  readonly hasNonAscii: boolean;
  /** In the local part: ASCII outside letters, digits and `'.-_!#^~`. */
  readonly hasInvalid: boolean;
  /** In the local part: `'` or `#`. */
  readonly hasRisky: boolean;
}

const dot = 0x2e;
const [blank, invalid, risky, furtherAt, nonAscii, looseDot, blankInDomain] = [1, 2, 4, 8, 16, 32, 64];

const asciiTraits = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (isBlankUnit(unit)) return blank;
  if (sign === '@') return furtherAt;
  if (sign === "'" || sign === '#') return risky;
  return /[A-Za-z0-9._!^~-]/.test(sign) ? 0 : invalid;
});

/** A name with none of the traits, as nearly all are; the pattern sees that faster than the loops below. */
const plainName = /^[\w!^~-]+(?:\.[\w!^~-]+)*@[A-Za-z0-9.-]*$/;

/** Takes a value apart; `domains` says what standing its domain has. */
export function takeApart(value: string, domains: Domains): UserPrincipalNameParts {
  const at = value.lastIndexOf('@');
  const local = at < 0 ? value : value.slice(0, at);
  const domain = at < 0 ? '' : value.slice(at + 1);
  const traits = plainName.test(value) ? 0 : localTraits(local) | domainTraits(domain);
  const bareDomain = lowerAscii((traits & blankInDomain) === 0 ? domain : withoutBlanks(domain));
  return {
    value,
    at,
    local,
    bareLocal: (traits & blank) === 0 ? local : withoutBlanks(local),
    domain,
    bareDomain,
    standing: at < 0 ? undefined : domains.standingOf(bareDomain),
    hasWhitespace: (traits & (blank | blankInDomain)) !== 0,
    hasFurtherAt: (traits & furtherAt) !== 0,
    hasLooseDot: (traits & looseDot) !== 0,
    hasNonAscii: (traits & nonAscii) !== 0,
    hasInvalid: (traits & invalid) !== 0,
    hasRisky: (traits & risky) !== 0,
  };
}

function localTraits(local: string): number {
  let traits = 0;
  let atEdge = true;
  for (let index = 0; index < local.length; index += 1) {
    const unit = local.charCodeAt(index);
    const trait = unit < 128 ? asciiTraits[unit]! : isBlankUnit(unit) ? blank : nonAscii;
    traits |= trait;
    if (trait === blank) continue;
    if (atEdge && unit === dot) traits |= looseDot;
    atEdge = unit === dot;
  }
  return atEdge && local !== '' ? traits | looseDot : traits;
}

function domainTraits(domain: string): number {
  for (let index = 0; index < domain.length; index += 1) {
    if (isBlankUnit(domain.charCodeAt(index))) return blankInDomain;
  }
  return 0;
}

/** Unicode White_Space or category Cc: U+FEFF and U+200B are neither. Upn-rules.md, "How a value is taken apart" 3. */
export function isBlankUnit(unit: number): boolean {
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || isWhiteSpaceUnit(unit);
}

/** True for empty text and for nothing but whitespace and control characters. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!isBlankUnit(text.charCodeAt(index))) return false;
  }
  return true;
}

function withoutBlanks(text: string): string {
  return text.replace(/[\p{White_Space}\p{Cc}]+/gu, '');
}
