import { fromCompiled } from '../fromCompiled.ts';

export const selectUniqueValueNested = fromCompiled('select-unique-value-nested');
