export { type AttributeBinding, bindAttributes, isFinding } from './attributes.ts';
export { type DomainsRead, domainsFromList, readDomains } from './domains.ts';
export { readerFindings } from './findings.ts';
export type { Input } from './input.ts';
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
