import type { Dialect } from './dialect.ts';
import type { RuleContext } from './rule.ts';

/** Whether a mapping writes msExchHideFromAddressLists as text through LDAP, or may do so because the job is not known. */
export function hidesFromAddressLists({
  mapping,
  dialect,
}: Pick<RuleContext, 'mapping' | 'dialect'>): boolean {
  return mapping?.target?.toLowerCase() === 'msexchhidefromaddresslists' && throughLdap.has(dialect);
}

const throughLdap: ReadonlySet<Dialect> = new Set(['hr-to-ad', 'api-to-ad', 'application']);
