import { append } from './append.ts';
import { appRoleAssignments } from './appRoleAssignments.ts';
import { appRoleAssignmentsComplex } from './appRoleAssignmentsComplex.ts';
import { assertiveAppRoleAssignmentsComplex } from './assertiveAppRoleAssignmentsComplex.ts';
import { bitAnd } from './bitAnd.ts';
import { cBool } from './cBool.ts';
import { cDate } from './cDate.ts';
import { coalesce } from './coalesce.ts';
import { contains } from './contains.ts';
import { convertFromBase64 } from './convertFromBase64.ts';
import { convertToBase64 } from './convertToBase64.ts';
import { convertToUTF8Hex } from './convertToUTF8Hex.ts';
import { count } from './count.ts';
import { cRef } from './cRef.ts';
import { cStr } from './cStr.ts';
import { dateAdd } from './dateAdd.ts';
import { dateDiff } from './dateDiff.ts';
import { dateFromNum } from './dateFromNum.ts';
import { defaultDomain } from './defaultDomain.ts';
import type { FunctionDefinition } from './define.ts';
import { dnComponent } from './dnComponent.ts';
import { error } from './error.ts';
import { formatDateTime } from './formatDateTime.ts';
import { guid } from './guid.ts';
import { ignoreFlowIfNullOrEmpty } from './ignoreFlowIfNullOrEmpty.ts';
import { iif } from './iif.ts';
import { inStr } from './inStr.ts';
import { isNothing } from './isNothing.ts';
import { isNull } from './isNull.ts';
import { isNullOrEmpty } from './isNullOrEmpty.ts';
import { isPresent } from './isPresent.ts';
import { isString } from './isString.ts';
import { item } from './item.ts';
import { join } from './join.ts';
import { left } from './left.ts';
import { mid } from './mid.ts';
import { normalizeDiacritics } from './normalizeDiacritics.ts';
import { not } from './not.ts';
import { now } from './now.ts';
import { numFromDate } from './numFromDate.ts';
import { pCase } from './pCase.ts';
import { prepend } from './prepend.ts';
import { randomString } from './randomString.ts';
import { redact } from './redact.ts';
import { removeDuplicates } from './removeDuplicates.ts';
import { replace } from './replace.ts';
import { selectUniqueValue } from './selectUniqueValue.ts';
import { singleAppRoleAssignment } from './singleAppRoleAssignment.ts';
import { split } from './split.ts';
import { stringFromSid } from './stringFromSid.ts';
import { stripSpaces } from './stripSpaces.ts';
import { switchFunction } from './switchFunction.ts';
import { toLower } from './toLower.ts';
import { toUpper } from './toUpper.ts';
import { trim } from './trim.ts';
import { word } from './word.ts';

/** All functions of the language by name (language.md section 6). */
export const catalogue: readonly FunctionDefinition[] = [
  append,
  appRoleAssignments,
  appRoleAssignmentsComplex,
  assertiveAppRoleAssignmentsComplex,
  bitAnd,
  cBool,
  cDate,
  coalesce,
  contains,
  convertFromBase64,
  convertToBase64,
  convertToUTF8Hex,
  count,
  cRef,
  cStr,
  dateAdd,
  dateDiff,
  dateFromNum,
  defaultDomain,
  dnComponent,
  error,
  formatDateTime,
  guid,
  ignoreFlowIfNullOrEmpty,
  iif,
  inStr,
  isNothing,
  isNull,
  isNullOrEmpty,
  isPresent,
  isString,
  item,
  join,
  left,
  mid,
  normalizeDiacritics,
  not,
  now,
  numFromDate,
  pCase,
  prepend,
  randomString,
  redact,
  removeDuplicates,
  replace,
  selectUniqueValue,
  singleAppRoleAssignment,
  split,
  stringFromSid,
  stripSpaces,
  switchFunction,
  toLower,
  toUpper,
  trim,
  word,
];

export const functionsByName: ReadonlyMap<string, FunctionDefinition> = new Map(
  catalogue.map((definition) => [definition.name, definition]),
);
