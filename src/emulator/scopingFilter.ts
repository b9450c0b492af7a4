import { bindAttributes, isFinding } from '../readers/index.ts';
import type { JsonObject } from '../readers/jsonObject.ts';
import { compileRegex } from '../regex/index.ts';
import type { FilterClause, ObjectMapping } from '../schema/index.ts';
import { elementsOf, memberOf, textOfMember } from '../schema/jsonTree.ts';
import { toText, toTexts } from '../values/convert.ts';
import type { Value } from '../values/value.ts';

/** The name of the group that a record fails; `undefined` for one in scope. */
type OutOfScope = (record: JsonObject) => string | undefined;

/**
 * Compiles the scope of an object mapping: a record must meet all clauses of one group (schema-format.md section 3, D).
 * Gives the reason where the operator of a clause is not known here, or its pattern is none.
 */
export function compileScope(
  objectMapping: ObjectMapping,
): { readonly outOfScope: OutOfScope } | { readonly reason: string } {
  const tests: { readonly name: string; readonly holds: (record: JsonObject) => boolean }[] = [];
  for (const { name, clauses } of groupsOf(objectMapping)) {
    const holding: ((record: JsonObject) => boolean)[] = [];
    for (const clause of clauses) {
      const test = clauseTest(clause);
      if (typeof test === 'string') return { reason: `In the scoping filter ${name}, ${test}` };
      const binding = bindAttributes([clause.sourceOperandName ?? '']);
      holding.push((record) => {
        const values = binding.read({ kind: 'object', object: record });
        return !isFinding(values) && test((values as readonly Value[])[0]!);
      });
    }
    tests.push({ name, holds: (record) => holding.every((holds) => holds(record)) });
  }
  return {
    outOfScope: (record) =>
      tests.length === 0 || tests.some(({ holds }) => holds(record)) ? undefined : tests[0]!.name,
  };
}

function groupsOf({ node, scope }: ObjectMapping) {
  const filter = memberOf(node, 'scope');
  let next = 0;
  return ['groups', 'inputFilterGroups', 'categoryFilterGroups']
    .flatMap((name) => elementsOf(filter, name))
    .map((group) => {
      const first = next;
      next += elementsOf(group, 'clauses').length;
      return { name: textOfMember(group, 'name') ?? 'scope', clauses: scope.slice(first, next) };
    });
}

/**
 * Whether a clause holds for a value: the documented operators and those whose names say what they do. A text says why
 * a clause cannot be tested. Texts compare without case (A); a pattern that runs away does not match.
 */
function clauseTest({ operatorName, values }: FilterClause): ((value: Value) => boolean) | string {
  const [wanted = ''] = values;
  const text = (value: Value) => toTexts(value).join(';');
  switch (operatorName) {
    case 'EQUALS':
      return (value) => value !== null && text(value).toLowerCase() === wanted.toLowerCase();
    case 'NOT EQUALS':
      return (value) => text(value).toLowerCase() !== wanted.toLowerCase();
    case 'IS TRUE':
      return (value) => isWord(value, 'true');
    case 'IS FALSE':
      return (value) => isWord(value, 'false');
    case 'IS NULL':
      return (value) => value === null || value === '';
    case 'IS NOT NULL':
    case 'PRESENT':
      return (value) => value !== null && value !== '';
    case 'INCLUDES':
      return (value) => text(value).toLowerCase().includes(wanted.toLowerCase());
    case 'ENDS_WITH':
      return (value) => text(value).toLowerCase().endsWith(wanted.toLowerCase());
    case 'REGEX MATCH':
    case 'NOT REGEX MATCH': {
      const compiled = compileRegex(wanted);
      if ('error' in compiled) return `the pattern ${wanted} is not valid: ${compiled.error.message}`;
      const { regex } = compiled;
      const isWanted = operatorName === 'REGEX MATCH';
      return (value) => {
        try {
          return (regex.firstGroup(text(value), '0') !== null) === isWanted;
        } catch {
          return false;
        }
      };
    }
    default:
      return operatorName === undefined
        ? 'a clause has no operatorName.'
        : `the operator ${operatorName} is not known here.`;
  }
}

function isWord(value: Value, word: string): boolean {
  return value !== null && toText(value)?.toLowerCase() === word;
}
