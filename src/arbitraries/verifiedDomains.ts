import * as fc from 'fast-check';
import type { Domain } from '../identity/index.ts';
import { domainName } from './domainName.ts';

/**
 * The domains of a tenant as Graph gives them: no name twice, the first one verified, managed and the default, of the
 * others any may be federated or not verified, and one at most is the initial one.
 */
export function verifiedDomains(): fc.Arbitrary<readonly Domain[]> {
  const names = fc.uniqueArray(domainName(), { minLength: 1, maxLength: 5 });
  const facts = fc.record({
    isVerified: fc.constantFrom(true, true, false),
    isFederated: fc.constantFrom(false, false, true),
  });
  return fc.tuple(names, fc.array(facts, { minLength: 5, maxLength: 5 })).map(([ids, all]) => {
    const initial = ids.find((id) => id.endsWith('.onmicrosoft.com'));
    return ids.map((id, place): Domain => {
      const { isVerified, isFederated } = all[place]!;
      const isDefault = place === 0;
      return {
        id,
        isDefault,
        isInitial: id === initial,
        isVerified: isVerified || isDefault || id === initial,
        authenticationType: isFederated && !isDefault && id !== initial ? 'Federated' : 'Managed',
      };
    });
  });
}
