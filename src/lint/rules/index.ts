import type { Rule } from '../rule.ts';
import { appRoleFunction } from './app-role-function.ts';
import { argumentCount } from './argument-count.ts';
import { argumentShift } from './argument-shift.ts';
import { argumentType } from './argument-type.ts';
import { base64InName } from './base64-in-name.ts';
import { collisionProne } from './collision-prone.ts';
import { constantRules } from './constants.ts';
import { dateFormat } from './date-format.ts';
import { dateInterval } from './date-interval.ts';
import { datediffSign } from './datediff-sign.ts';
import { deadCode } from './dead-code.ts';
import { diacriticsNotNormalized } from './diacritics-not-normalized.ts';
import { directMappingHoldsExpression } from './direct-mapping-holds-expression.ts';
import { duplicateMatchingPriority } from './duplicate-matching-priority.ts';
import { duplicateTarget } from './duplicate-target.ts';
import { emptyMapping } from './empty-mapping.ts';
import { extensionMultiValued } from './extension-multi-valued.ts';
import { filetimeValue } from './filetime-value.ts';
import { hideFromAddressListsCase } from './hide-from-address-lists-case.ts';
import { iifConstantCondition } from './iif-constant-condition.ts';
import { iifNullTest } from './iif-null-test.ts';
import { itemIndexZero } from './item-index-zero.ts';
import { joinSeparator } from './join-separator.ts';
import { matchingAttributeDefault } from './matching-attribute-default.ts';
import { matchingAttributeMultiSource } from './matching-attribute-multi-source.ts';
import { matchingAttributeUnstable } from './matching-attribute-unstable.ts';
import { midBounds } from './mid-bounds.ts';
import { multiValuedMisuse } from './multi-valued-misuse.ts';
import { nameAlwaysRefused } from './name-always-refused.ts';
import { nestedIgnoreFlow } from './nested-ignore-flow.ts';
import { noMatchingAttribute } from './no-matching-attribute.ts';
import { nonDecomposableLetter } from './non-decomposable-letter.ts';
import { nondeterministicApply } from './nondeterministic-apply.ts';
import { nullFlow } from './null-flow.ts';
import { omittedRequiredArgument } from './omitted-required-argument.ts';
import { randomStringBounds } from './random-string-bounds.ts';
import { readOnlyTarget } from './read-only-target.ts';
import { referenceInSwitch } from './reference-in-switch.ts';
import { regexEmptyMatch } from './regex-empty-match.ts';
import { regexInvalid } from './regex-invalid.ts';
import { regexRedos } from './regex-redos.ts';
import { replaceMode } from './replace-mode.ts';
import { requiredTargetUnmapped } from './required-target-unmapped.ts';
import { sanitizeBeforeDomain } from './sanitize-before-domain.ts';
import { sanitizerGap } from './sanitizer-gap.ts';
import { scopeClauseIncomplete } from './scope-clause-incomplete.ts';
import { scopeContradiction } from './scope-contradiction.ts';
import { scopeExpression } from './scope-expression.ts';
import { selectUniqueValueApp } from './select-unique-value-app.ts';
import { selectUniqueValueApply } from './select-unique-value-apply.ts';
import { selectUniqueValueDiacritics } from './select-unique-value-diacritics.ts';
import { selectUniqueValueMatching } from './select-unique-value-matching.ts';
import { selectUniqueValueNested } from './select-unique-value-nested.ts';
import { selectUniqueValueSingle } from './select-unique-value-single.ts';
import { switchDuplicateKey } from './switch-duplicate-key.ts';
import { switchNoDefault } from './switch-no-default.ts';
import { switchOddArguments } from './switch-odd-arguments.ts';
import { switchOutbound } from './switch-outbound.ts';
import { switchPresenceTest } from './switch-presence-test.ts';
import { switchUnreachableKey } from './switch-unreachable-key.ts';
import { syntaxRules } from './syntax.ts';
import { targetType } from './target-type.ts';
import { textAsReference } from './text-as-reference.ts';
import { textTreeDisagree } from './text-tree-disagree.ts';
import { undeclaredAttribute } from './undeclared-attribute.ts';
import { undeclaredTarget } from './undeclared-target.ts';
import { unknownFunction } from './unknown-function.ts';
import { upnCanExceedLength } from './upn-can-exceed-length.ts';
import { upnConstantDomainUnverified } from './upn-constant-domain-unverified.ts';
import { upnMissingDomain } from './upn-missing-domain.ts';
import { upnUnsanitized } from './upn-unsanitized.ts';
import { wrongDialect } from './wrong-dialect.ts';

/** Every rule, in the order of docs/rules.md. */
export const lintRules: readonly Rule[] = [
  // expression
  ...syntaxRules,
  unknownFunction,
  argumentCount,
  omittedRequiredArgument,
  argumentShift,
  argumentType,
  ...constantRules,
  wrongDialect,
  replaceMode,
  regexInvalid,
  regexEmptyMatch,
  regexRedos,
  dateFormat,
  dateInterval,
  datediffSign,
  filetimeValue,
  randomStringBounds,
  itemIndexZero,
  midBounds,
  switchOddArguments,
  switchDuplicateKey,
  switchUnreachableKey,
  switchPresenceTest,
  switchNoDefault,
  iifNullTest,
  iifConstantCondition,
  joinSeparator,
  nestedIgnoreFlow,
  deadCode,
  switchOutbound,
  // mapping
  selectUniqueValueNested,
  selectUniqueValueSingle,
  selectUniqueValueMatching,
  selectUniqueValueApp,
  selectUniqueValueApply,
  selectUniqueValueDiacritics,
  nondeterministicApply,
  matchingAttributeMultiSource,
  matchingAttributeUnstable,
  matchingAttributeDefault,
  duplicateMatchingPriority,
  noMatchingAttribute,
  requiredTargetUnmapped,
  undeclaredAttribute,
  undeclaredTarget,
  readOnlyTarget,
  duplicateTarget,
  emptyMapping,
  directMappingHoldsExpression,
  textTreeDisagree,
  targetType,
  referenceInSwitch,
  textAsReference,
  multiValuedMisuse,
  extensionMultiValued,
  appRoleFunction,
  nullFlow,
  scopeExpression,
  scopeClauseIncomplete,
  scopeContradiction,
  hideFromAddressListsCase,
  // identity
  upnMissingDomain,
  nameAlwaysRefused,
  sanitizeBeforeDomain,
  upnConstantDomainUnverified,
  upnUnsanitized,
  sanitizerGap,
  diacriticsNotNormalized,
  nonDecomposableLetter,
  base64InName,
  collisionProne,
  upnCanExceedLength,
];
