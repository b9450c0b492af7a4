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

/** The first clause that contradicts one before it. Each looks up its opposites, since groups can be long. */
function contradictionIn(
  group: readonly FilterClause[],
  { objectMapping }: RuleContext,
): readonly [FilterClause, FilterClause] | undefined {
  const byAttribute = new Map<string, Map<string, FilterClause>>();
  for (const clause of group) {
    const { sourceOperandName: name, operatorName = '', values } = clause;
    if (!name || values.length > 1) continue;
    const said = byAttribute.get(name) ?? new Map<string, FilterClause>();
    // Of several values one can be equal to the first text and one to the second.
    const isSingle = objectMapping?.sourceObject?.attributes.get(name)?.multivalued === false;
    const earlier = oppositeOf(clause, said, isSingle);
    if (earlier !== undefined) return [earlier, clause];
    const operator = operatorName.toUpperCase();
    if (!said.has(operator)) said.set(operator, clause);
    said.set(keyOf(operator, values[0]), clause);
    byAttribute.set(name, said);
  }
  return undefined;
}

/** What was said of an attribute before: by operator the first clause, and by operator with value. */
function oppositeOf(
  { operatorName = '', values: [value] }: FilterClause,
  said: ReadonlyMap<string, FilterClause>,
  isSingle: boolean,
): FilterClause | undefined {
  const operator = operatorName.toUpperCase();
  if (operator === 'IS NOT NULL') return said.get('IS NULL');
  const equal = isSingle ? said.get('EQUALS') : undefined;
  if (operator === 'IS NULL') return said.get('IS NOT NULL') ?? (equal?.values[0] ? equal : undefined);
  if (!isSingle) return undefined;
  switch (operator) {
    case 'IS TRUE':
      return said.get('IS FALSE');
    case 'IS FALSE':
      return said.get('IS TRUE');
    case 'NOT EQUALS':
      return said.get(keyOf('EQUALS', value));
    case 'EQUALS':
      if (!value) return undefined;
      if (equal?.values[0] && equal.values[0].toLowerCase() !== value.toLowerCase()) return equal;
      return said.get(keyOf('NOT EQUALS', value)) ?? said.get('IS NULL');
    default:
      return undefined;
  }
}

function keyOf(operator: string, value: string | undefined): string {
  return JSON.stringify([operator, value]);
}

function describe({ sourceOperandName = '', operatorName = '', values }: FilterClause): string {
  return quote([sourceOperandName, operatorName, ...values].join(' '));
}
