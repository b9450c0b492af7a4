import type { PayloadRule } from '../payloadRule.ts';
import { jobProfile } from './job-profile.ts';
import { payloadActiveMissing } from './payload-active-missing.ts';
import { payloadActiveNotBoolean } from './payload-active-not-boolean.ts';
import { payloadAttributeReadOnly } from './payload-attribute-read-only.ts';
import { payloadAttributeUnknown } from './payload-attribute-unknown.ts';
import { payloadBulkId } from './payload-bulk-id.ts';
import { payloadCustomAttributeComplex } from './payload-custom-attribute-complex.ts';
import { payloadData } from './payload-data.ts';
import { payloadDataSchemas } from './payload-data-schemas.ts';
import { payloadDate } from './payload-date.ts';
import { payloadEntryNotWork } from './payload-entry-not-work.ts';
import { payloadEntryRepeated } from './payload-entry-repeated.ts';
import { payloadExtensionNotListed } from './payload-extension-not-listed.ts';
import { payloadExternalIdCharacters } from './payload-external-id-characters.ts';
import { payloadExternalIdDuplicate } from './payload-external-id-duplicate.ts';
import { payloadExternalIdMissing } from './payload-external-id-missing.ts';
import { payloadExternalIdTooLong } from './payload-external-id-too-long.ts';
import { payloadFailOnErrors } from './payload-fail-on-errors.ts';
import { payloadJson } from './payload-json.ts';
import { payloadLanguageOrZone } from './payload-language-or-zone.ts';
import { payloadMailCreateOnly } from './payload-mail-create-only.ts';
import { payloadManagerCycle } from './payload-manager-cycle.ts';
import { payloadManagerLater } from './payload-manager-later.ts';
import { payloadManagerNotExternalId } from './payload-manager-not-external-id.ts';
import { payloadManagerUnknown } from './payload-manager-unknown.ts';
import { payloadNameInvalid } from './payload-name-invalid.ts';
import { payloadOperationMembers } from './payload-operation-members.ts';
import { payloadOperationMethod } from './payload-operation-method.ts';
import { payloadOperationPath } from './payload-operation-path.ts';
import { payloadOperations } from './payload-operations.ts';
import { payloadSchemas } from './payload-schemas.ts';
import { payloadScimType } from './payload-scim-type.ts';
import { payloadTargetLimit } from './payload-target-limit.ts';
import { payloadTooManyOperations } from './payload-too-many-operations.ts';
import { payloadUnknownMember } from './payload-unknown-member.ts';
import { payloadUpnDomain } from './payload-upn-domain.ts';
import { payloadUpnDuplicate } from './payload-upn-duplicate.ts';
import { payloadUserNameCase } from './payload-user-name-case.ts';
import { payloadUserNameMissing } from './payload-user-name-missing.ts';
import { payloadValueEmpty } from './payload-value-empty.ts';
import { requestContentType } from './request-content-type.ts';
import { requestQuota } from './request-quota.ts';
import { requestTarget } from './request-target.ts';
import { tokenProfile } from './token-profile.ts';

/** All rules of bulk-upload.md section 11, in the order of their numbers. */
export const payloadRules: readonly PayloadRule[] = [
  payloadJson,
  payloadSchemas,
  payloadOperations,
  payloadTooManyOperations,
  payloadOperationMembers,
  payloadOperationMethod,
  payloadOperationPath,
  payloadBulkId,
  payloadData,
  payloadDataSchemas,
  payloadExtensionNotListed,
  payloadFailOnErrors,
  payloadUnknownMember,
  requestContentType,
  requestTarget,
  requestQuota,
  payloadExternalIdMissing,
  payloadExternalIdTooLong,
  payloadExternalIdDuplicate,
  payloadExternalIdCharacters,
  payloadUpnDuplicate,
  payloadNameInvalid,
  payloadUpnDomain,
  payloadUserNameMissing,
  payloadUserNameCase,
  payloadActiveMissing,
  payloadActiveNotBoolean,
  payloadScimType,
  payloadEntryNotWork,
  payloadEntryRepeated,
  payloadValueEmpty,
  payloadAttributeUnknown,
  payloadCustomAttributeComplex,
  payloadAttributeReadOnly,
  payloadMailCreateOnly,
  payloadTargetLimit,
  payloadManagerUnknown,
  payloadManagerNotExternalId,
  payloadManagerCycle,
  payloadManagerLater,
  payloadDate,
  payloadLanguageOrZone,
  jobProfile,
  tokenProfile,
];
