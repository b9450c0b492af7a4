import type { Node } from 'jsonc-parser';
import { elementsOf, memberOf, spanOf, textOfMember } from './jsonTree.ts';
import type { FilterClause } from './schemaModel.ts';

/**
 * The clauses of a scoping filter, of all its groups (schema-format.md section 3 "filter"). Operators are an open
 * set and are taken as they stand (A).
 */
export function readFilter(filter: Node | undefined): readonly FilterClause[] {
  return ['groups', 'inputFilterGroups', 'categoryFilterGroups']
    .flatMap((name) => elementsOf(filter, name))
    .flatMap((group) => elementsOf(group, 'clauses'))
    .map((clause) => ({
      operatorName: textOfMember(clause, 'operatorName'),
      sourceOperandName: textOfMember(clause, 'sourceOperandName'),
      values: elementsOf(memberOf(clause, 'targetOperand'), 'values').flatMap(({ value }) =>
        typeof value === 'string' ? value : [],
      ),
      span: spanOf(clause),
    }));
}
