import type { PayloadRule } from '../payloadRule.ts';
import { activeRules } from './activeRules.ts';
import { attributeRules } from './attributeRules.ts';
import { envelopeRules } from './envelopeRules.ts';
import { externalIdRules } from './externalIdRules.ts';
import { formatRules } from './formatRules.ts';
import { managerRules } from './managerRules.ts';
import { operationRules } from './operationRules.ts';
import { profileRules } from './profileRules.ts';
import { requestRules } from './requestRules.ts';
import { userNameRules } from './userNameRules.ts';
import { valueRules } from './valueRules.ts';

/** All rules of bulk-upload.md section 11, in the order of their numbers. */
export const payloadRules: readonly PayloadRule[] = [
  ...envelopeRules,
  ...operationRules,
  ...requestRules,
  ...externalIdRules,
  ...userNameRules,
  ...activeRules,
  ...attributeRules,
  ...valueRules,
  ...managerRules,
  ...formatRules,
  ...profileRules,
].sort((a, b) => (a.alias < b.alias ? -1 : 1));
