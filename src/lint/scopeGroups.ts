import type { FilterClause, ObjectMapping } from '../schema/index.ts';
import { elementsOf, memberOf, spanOf } from '../schema/jsonTree.ts';

/** The clauses of a scoping filter by group: all of a group have to hold (schema-format.md section 3, filter, D). */
export function scopeGroups({ node, scope }: ObjectMapping): readonly (readonly FilterClause[])[] {
  if (scope.length < 2) return [scope];
  const filter = memberOf(node, 'scope');
  return ['groups', 'inputFilterGroups', 'categoryFilterGroups']
    .flatMap((name) => elementsOf(filter, name))
    .map(spanOf)
    .map((group) => scope.filter(({ span }) => span.start >= group.start && span.end <= group.end));
}
