import type { AttributeReference } from '../../../grammar/index.ts';
import type { RuleContext } from '../rule.ts';
import { type NameKind, nameKindOf } from './nameKind.ts';
import { type Given, type Trials, trialsOf } from './trials.ts';

/** A sign of a name that comes through to where it may not stand, with the name and the value that show it. */
export interface Survivor {
  readonly attribute: AttributeReference;
  readonly sign: string;
  readonly name: string;
  readonly value: string;
}

/** Names of people with one sign each that a user name may not hold (upn-rules.md). */
const signs: readonly (readonly [sign: string, name: string])[] = [
  [' ', 'Mary Ann'],
  [',', 'Smith,Jr'],
  ['(', 'Lee(HR'],
  ['&', 'Ana&Bo'],
  ['+', 'Ana+Bo'],
  ['/', 'Ana/Bo'],
  ['’', 'O’Neil'],
  ['*', 'Ana*'],
  ['Ж', 'Жanna'],
];

/** What each value may not hold; a user principal name before its last `@`, an address after its type. */
const forbidden: Readonly<Record<NameKind, RegExp>> = {
  userPrincipalName: /[^A-Za-z0-9'.\-_!#^~]/,
  mailNickname: /[\s@()\\[\]";:<>,]|[^\x00-\x7f]/,
  sAMAccountName: /["/\\[\]:;|=,+*?<>]/,
  proxyAddresses: /[ <>();,[\]":]|[^\x00-\x7f]/,
  mail: /[^\x00-\x7f]/,
};

export function mayStand(kind: NameKind, sign: string): boolean {
  return !forbidden[kind].test(sign);
}

const known = new WeakMap<Trials, readonly Survivor[]>();

/** The signs that come through from any attribute of free text, each once; none where the expression builds no name. */
export function survivorsOf(context: RuleContext): readonly Survivor[] {
  const kind = nameKindOf(context);
  const trials = kind && trialsOf(context);
  if (trials === undefined || kind === undefined) return [];
  let survivors = known.get(trials);
  if (survivors === undefined) {
    survivors = canHoldForbidden(context, kind) ? tryOut(kind, trials) : [];
    known.set(trials, survivors);
  }
  return survivors;
}

/** Spares the trials where the analysis shows that nothing forbidden can be there. */
function canHoldForbidden({ analysis, expression }: RuleContext, kind: NameKind): boolean {
  const { units } = analysis().of(expression!);
  return signs.some(([sign]) => {
    const unit = sign.charCodeAt(0);
    return (
      !mayStand(kind, sign) && units.some((first, i) => i % 2 === 0 && first <= unit && unit <= units[i + 1]!)
    );
  });
}

function tryOut(kind: NameKind, trials: Trials): Survivor[] {
  const survivors: Survivor[] = [];
  for (const [sign, name] of signs) {
    if (mayStand(kind, sign)) continue;
    const found = firstFor(trials, (attribute, base) => {
      const value = trials
        .valuesFor(new Map([...base, [attribute.name, name]]))
        .find((one) => lettersIn(kind, one).includes(sign));
      return value === undefined ? undefined : { attribute, sign, name, value };
    });
    if (found !== undefined) survivors.push(found);
  }
  return survivors;
}

/** The first answer over all attributes of free text and all users to begin with. */
export function firstFor<Found>(
  { free, bases }: Trials,
  attempt: (attribute: AttributeReference, base: Given) => Found | undefined,
): Found | undefined {
  for (const attribute of free) {
    for (const base of bases) {
      const found = base.has(attribute.name) ? undefined : attempt(attribute, base);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The part of a value that the rules are about. */
export function lettersIn(kind: NameKind, value: string): string {
  if (kind === 'proxyAddresses') return value.replace(/^[A-Za-z0-9]+:/, '');
  if (kind !== 'userPrincipalName') return value;
  const at = value.lastIndexOf('@');
  return at === -1 ? value : value.slice(0, at);
}
