export { type AttributeBinding, bindAttributes, isFinding } from './attributes.ts';
export { type DirectoryObject, type DirectoryObjectKind, namesWithRules } from './directoryObject.ts';
export { type DomainsRead, domainsFromList, readDomains } from './domains.ts';
export { encodeText } from './encodeText.ts';
export type { DetectedEncoding } from './encoding.ts';
export { type ExistingItem, type ReadObject, readExisting } from './existing.ts';
export { readerFindings } from './findings.ts';
export type { Input } from './input.ts';
export { readText, type TextRead } from './readText.ts';
export type {
  AttributeRecord,
  Failure,
  Note,
  ReadRecord,
  RecordItem,
  RecordPlace,
  UnreadableRecord,
} from './records.ts';
export { bindRowKey, keyAttributes } from './rowKey.ts';
export { readUsers } from './users.ts';
export { type ReadValues, readValues, type ValueItem } from './values.ts';
