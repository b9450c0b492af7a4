import { quote } from '../../../grammar/quote.ts';
import type { FilterClause } from '../../schema/index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { scopeGroups } from '../scopeGroups.ts';

export const scopeContradiction = defineRule({
  definition: {
    code: 'scope-contradiction',
    severity: 'warning',
    summary: 'Two clauses of one group of a scoping filter can never hold together.',
    why: 'All clauses of a group have to hold, so that the group takes in nobody: with no other group, nobody is provisioned, and who was is disabled or deleted.',
    cure: 'Put alternatives into groups of their own, one of which is enough.',
    example: {
      bad: 'one group: department EQUALS Sales, department EQUALS Finance',
      good: 'two groups: department EQUALS Sales; department EQUALS Finance',
    },
    reference: 'schema-format.md section 3, filter (D)',
  },
  examples: {
    bad: [
      {
        expression: '[mail]',
        sourceAttributes: { mail: 'String', department: 'String' },
        scope: [
          { operatorName: 'EQUALS', sourceOperandName: 'department', values: ['Sales'] },
          { operatorName: 'EQUALS', sourceOperandName: 'department', values: ['Finance'] },
        ],
      },
      {
        expression: '[mail]',
        scope: [
          { operatorName: 'IS NULL', sourceOperandName: 'department' },
          { operatorName: 'IS NOT NULL', sourceOperandName: 'department' },
        ],
      },
      {
        expression: '[mail]',
        sourceAttributes: { mail: 'String', active: 'Boolean' },
        scope: [
          { operatorName: 'IS TRUE', sourceOperandName: 'active' },
          { operatorName: 'IS FALSE', sourceOperandName: 'active' },
        ],
      },
    ],
    good: [
      {
        expression: '[mail]',
        sourceAttributes: { mail: 'String', roles: 'String[]' },
        scope: [
          { operatorName: 'EQUALS', sourceOperandName: 'roles', values: ['a'] },
          { operatorName: 'EQUALS', sourceOperandName: 'roles', values: ['b'] },
        ],
      },
      {
        expression: '[mail]',
        sourceAttributes: { mail: 'String', department: 'String' },
        scope: [
          { operatorName: 'NOT EQUALS', sourceOperandName: 'department', values: ['Sales'] },
          { operatorName: 'NOT EQUALS', sourceOperandName: 'department', values: ['Finance'] },
          // Whether letter case counts is not documented.
          { operatorName: 'EQUALS', sourceOperandName: 'department', values: ['IT'] },
          { operatorName: 'EQUALS', sourceOperandName: 'department', values: ['it'] },
        ],
      },
      {
        expression: '[mail]',
        scope: [
          { operatorName: 'IS NULL', sourceOperandName: 'department' },
          { operatorName: 'IS NOT NULL', sourceOperandName: 'division' },
        ],
      },
    ],
  },
  create: (context) => ({
    objectMapping(objectMapping) {
      for (const group of scopeGroups(objectMapping)) {
        const found = contradictionIn(group, context);
        if (found === undefined) continue;
        const [earlier, later] = found;
        context.reportInFile(
          later.span,
          `${describe(later)} and ${describe(earlier)} of the same group never hold together.`,
          {
            help: 'Put alternatives into groups of their own.',
            related: [{ span: earlier.span, message: 'the other clause' }],
          },
        );
      }
    },
  }),
});

/** The first clause that contradicts one before it. */
function contradictionIn(
  group: readonly FilterClause[],
  context: RuleContext,
): readonly [FilterClause, FilterClause] | undefined {
  const byAttribute = new Map<string, FilterClause[]>();
  for (const later of group) {
    const { sourceOperandName: name } = later;
    if (!name) continue;
    const before = byAttribute.get(name) ?? [];
    const earlier = before.find((each) => contradict(each, later, context));
    if (earlier !== undefined) return [earlier, later];
    before.push(later);
    byAttribute.set(name, before);
  }
  return undefined;
}

function contradict(one: FilterClause, other: FilterClause, { objectMapping }: RuleContext): boolean {
  const [first, second] = [operatorOf(one), operatorOf(other)];
  if (isPair(first, second, 'IS NULL', 'IS NOT NULL')) return true;
  const attribute = objectMapping?.sourceObject?.attributes.get(one.sourceOperandName ?? '');
  // Of several values one can be equal to the first text and one to the second.
  if (attribute === undefined || attribute.multivalued) return false;
  if (isPair(first, second, 'IS TRUE', 'IS FALSE')) return true;
  // What EQUALS compares with: without a value nothing equals a text.
  if (isPair(first, second, 'IS NULL', 'EQUALS')) return [...one.values, ...other.values].some(Boolean);
  const [value, otherValue] = [one.values[0], other.values[0]];
  if (value === undefined || otherValue === undefined) return false;
  if (one.values.length > 1 || other.values.length > 1) return false;
  if (first === 'EQUALS' && second === 'EQUALS') return value.toLowerCase() !== otherValue.toLowerCase();
  return value === otherValue && isPair(first, second, 'EQUALS', 'NOT EQUALS');
}

function isPair(first: string, second: string, one: string, other: string): boolean {
  return (first === one && second === other) || (first === other && second === one);
}

function operatorOf({ operatorName = '' }: FilterClause): string {
  return operatorName.toUpperCase();
}

function describe({ sourceOperandName = '', operatorName = '', values }: FilterClause): string {
  return quote([sourceOperandName, operatorName, ...values].join(' '));
}
