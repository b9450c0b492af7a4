import type { Scenario } from '../scenario.ts';
import { acceptedWithoutLog } from './acceptedWithoutLog.ts';
import { forbidden } from './forbidden.ts';
import { invalidDataFormat } from './invalidDataFormat.ts';
import { invalidUserPrincipalName } from './invalidUserPrincipalName.ts';
import { logCodes } from './logCodes.ts';
import { otherAnswers } from './otherAnswers.ts';
import { quarantine } from './quarantine.ts';
import { unauthorized } from './unauthorized.ts';
import { unknownDomain } from './unknownDomain.ts';

/** The seven of the guide, then the others, in the order of a report. */
export const scenarios: readonly Scenario[] = [
  invalidDataFormat,
  acceptedWithoutLog,
  forbidden,
  unauthorized,
  quarantine,
  invalidUserPrincipalName,
  unknownDomain,
  ...otherAnswers,
  ...logCodes,
];
