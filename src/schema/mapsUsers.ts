import type { ObjectMapping } from './schemaModel.ts';

/** Whether an object mapping is the one of users, by the name of its target object, else of its source object (I). */
export function mapsUsers({
  targetObjectName,
  sourceObjectName,
}: Pick<ObjectMapping, 'targetObjectName' | 'sourceObjectName'>): boolean {
  return /user/i.test(targetObjectName ?? sourceObjectName ?? '');
}
