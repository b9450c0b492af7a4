import { type AttributeSource, kindOf } from '../arbitraries/index.ts';
import { compile } from '../evaluate/index.ts';
import { createDirectory, type Domain, type Target } from '../identity/index.ts';
import { checkedSeed, timeOf } from '../library/context.ts';
import { ExpressionError } from '../library/preview.ts';
import { freedomOf } from '../prove/freedom.ts';
import { madeUpUsers } from '../prove/madeUpUsers.ts';
import { search } from '../prove/search.ts';
import type { Subject } from '../prove/subject.ts';
import { type Counterexample, counterexampleOf, MappingAssertionError } from './mappingAssertionError.ts';
import { judgeFor, type MappingProperty } from './mappingProperty.ts';

export interface MappingOptions {
  /** Where values come from, by attribute: a kind, or a fast-check arbitrary. Others are made up by their names. */
  readonly given?: Readonly<Record<string, AttributeSource>>;
  /** The tenant's domains, as Graph gives them or names alone. Without any, membership is not checked. */
  readonly domains?: readonly (Domain | string)[];
  /** What DefaultDomain() gives. Default: the default one of `domains`, else the first verified one. */
  readonly defaultDomain?: string;
  /** The attribute that is written. Default `userPrincipalName`. */
  readonly attribute?: string;
  /** Where it is written. Default `entra`. */
  readonly target?: Target;
  /** Codes of findings that do not matter here. */
  readonly allow?: readonly string[];
  /** How many users are made up. Default 1000. */
  readonly runs?: number;
  /** The same seed makes the same users; a whole number from 0 to 2^53 - 1. Default 1, so that a test never flickers. */
  readonly seed?: number;
  /** What Now() gives. Default 2026-01-01T00:00:00Z. */
  readonly now?: Date | string;
  readonly nullIif?: 'strict' | 'lenient';
}

/**
 * Makes up users and throws a MappingAssertionError when a mapping breaks a property for one of them, with the simplest
 * user for each cause. For vitest, jest and node:test alike. Throws an ExpressionError for an expression that cannot be run,
 * and a RangeError for a property, seed or time that is none.
 */
export function assertMapping(
  expression: string,
  property: MappingProperty,
  options: MappingOptions = {},
): void {
  const { program, diagnostics } = compile(expression, options);
  if (program === undefined) throw new ExpressionError(diagnostics);
  const { runs = 1000, allow = [], domains = [], target = 'entra' } = options;
  const given = new Map(Object.entries(options.given ?? {}));
  const seed = checkedSeed(options.seed ?? 1);
  const directory = createDirectory({ domains, target });
  const subject: Subject = {
    program,
    attribute: options.attribute ?? 'userPrincipalName',
    directory,
    defaultDomain: options.defaultDomain ?? directory.domains.assumedDefault,
    now: timeOf(options.now ?? '2026-01-01T00:00:00Z'),
  };
  const judge = judgeFor(property, subject);
  const users = madeUpUsers(program.attributes, [program.expression], given, !program.deterministic);
  const refuting: typeof judge = (candidate) =>
    judge(candidate).filter(({ refutes, cause }) => refutes && !allow.includes(cause));
  const { found } = search(users, refuting, {
    runs,
    seed,
    isOver: () => false,
    freedomAt(place) {
      const name = program.attributes[place]!;
      return freedomOf(given.get(name) ?? kindOf(name));
    },
  });
  if (found.length === 0) return;
  const counterexamples: readonly Counterexample[] = found.map((one) => counterexampleOf(one, subject));
  const name = typeof property === 'function' ? property.name || 'the property' : property;
  throw new MappingAssertionError(name, counterexamples, { runs, seed });
}
