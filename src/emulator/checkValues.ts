import { checkUserPrincipalName } from '../identity/index.ts';
import { targetLimits } from '../provisioning/targetLimits.ts';
import type { FlowingValues, RecordFailure, TargetValue } from './evaluateFlows.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';
import type { User } from './state.ts';

/**
 * Why the directory refuses these values, or `undefined` when it takes them (bulk-upload.md section 8): required values,
 * the policy and the domain of userPrincipalName, another user that has it, lengths. Codes marked A are settings.
 */
export function checkValues(
  service: Service,
  values: FlowingValues,
  user: User | undefined,
): RecordFailure | undefined {
  const { settings } = service;
  const { errorCodes } = settings;
  if (user === undefined) {
    const required = settings.target === 'entra' ? requiredByEntra : requiredByActiveDirectory;
    const missing = required.find((name) => !values.has(name));
    if (missing !== undefined) {
      return { code: errorCodes.missingValue, reason: `The required attribute ${missing} has no value.` };
    }
  }
  for (const [name, value] of values) {
    if (value === null) continue;
    const failure =
      name === 'userPrincipalName'
        ? checkName(service, String(value), user)
        : checkLength(name, value, settings);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

// scim-payload.md section 2: displayName D by the Graph user resource.
const requiredByEntra = ['userPrincipalName', 'displayName'];
const requiredByActiveDirectory = ['cn'];

function checkName(service: Service, value: string, user: User | undefined): RecordFailure | undefined {
  const { settings, directory, users } = service;
  const { errorCodes } = settings;
  const found = checkUserPrincipalName(value, directory).filter(({ severity }) => severity === 'error');
  const aboutForm = found.find(({ code }) => !aboutDomain.has(code));
  if (aboutForm !== undefined) {
    const code =
      settings.target === 'entra'
        ? 'AzureActiveDirectoryInvalidUserPrincipalName'
        : errorCodes.activeDirectoryInvalidValue;
    const reason = `The userPrincipalName value '${value}' is not valid. ${aboutForm.message}`;
    return { code, reason };
  }
  if (found.length > 0) {
    const domain = value.slice(value.lastIndexOf('@') + 1);
    const reason = `The domain portion of the userPrincipalName '${value}' is invalid: the domain does not exist in the organization: '${domain}'. You must use one of the verified domain names in your organization.`;
    return { code: errorCodes.unknownDomain, reason };
  }
  if (users.find('userPrincipalName', value).some((id) => id !== user?.id)) {
    const reason = `Another object with the same value for property userPrincipalName already exists: '${value}'.`;
    return { code: errorCodes.duplicate, reason };
  }
  return undefined;
}

const aboutDomain = new Set(['upn-unknown-domain', 'upn-unverified-domain', 'upn-domain-not-routable']);

function checkLength(
  name: string,
  value: TargetValue,
  { target, targetLimits: checked, errorCodes }: Settings,
): RecordFailure | undefined {
  const limit = targetLimits.get(name.toLowerCase());
  if (limit === undefined || target !== 'entra' || typeof value !== 'string') return undefined;
  const counts = checked === 'all' || (checked === 'documented' && limit.mark === 'D');
  if (!counts || value.length <= limit.length) return undefined;
  const reason = `The value of ${name} is longer than ${limit.length} characters.`;
  return { code: errorCodes.invalidValue, reason };
}
