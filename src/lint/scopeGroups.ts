import type { FilterClause, ObjectMapping } from '../schema/index.ts';
import { elementsOf, memberOf } from '../schema/jsonTree.ts';

/** The clauses of a scoping filter by group: all of a group have to hold (schema-format.md section 3, filter, D). */
export function scopeGroups({ node, scope }: ObjectMapping): readonly (readonly FilterClause[])[] {
  const filter = memberOf(node, 'scope');
  let next = 0;
  return ['groups', 'inputFilterGroups', 'categoryFilterGroups']
    .flatMap((name) => elementsOf(filter, name))
    .map((group) => {
      const first = next;
      next += elementsOf(group, 'clauses').length;
      return scope.slice(first, next);
    });
}
