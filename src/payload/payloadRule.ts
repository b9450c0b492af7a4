import type { Node } from 'jsonc-parser';
import type { FindingDefinition, Severity } from '../diagnostics/finding.ts';
import type { Directory } from '../identity/index.ts';
import type { Licence } from '../provisioning/quotas.ts';
import type { Span } from '../source/span.ts';
import type { Operation, PayloadDocument } from './payloadDocument.ts';
import type { MappedRecord, PayloadMapping } from './payloadMapping.ts';

/** How much is held to be a mistake: what the service was seen to accept, or the documentation to the letter. */
export const profileNames = ['default', 'strict', 'create-only', 'update-ok'] as const;

export type Profile = (typeof profileNames)[number];

/** What is known of the job and the tenant; what is absent is not checked, or checked more mildly. */
export interface PayloadSettings {
  readonly profile: Profile;
  readonly mapping: PayloadMapping | undefined;
  /** Domains and names that are taken; it is only asked. */
  readonly directory: Directory;
  /** The ids of existing users by their employeeId; undefined when existing users are not known. */
  readonly existing: ReadonlyMap<string, string> | undefined;
  readonly licence: Licence;
  /** Milliseconds since 1970, UTC: what the expiry of a token is compared with. */
  readonly now: number;
}

/** One rule of bulk-upload.md section 11. Its hooks see what has been read, and report; all are optional. */
export interface PayloadRule {
  readonly definition: FindingDefinition;
  /** Its number there, such as `BU001`; it names the rule as well as the code does. */
  readonly alias: string;
  /** Its severity in the strict profile, where that differs. */
  readonly strict?: Severity;
  readonly document?: (document: PayloadDocument, context: PayloadContext) => void;
  /** For operations with data. */
  readonly record?: (operation: Operation & { readonly data: Node }, context: PayloadContext) => void;
  /** Once, for all files together. */
  readonly batch?: (context: PayloadContext) => void;
}

export interface PayloadContext {
  readonly settings: PayloadSettings;
  readonly documents: readonly PayloadDocument[];
  /** Those with data, of all files, in the order in which they would be sent. */
  readonly records: readonly (Operation & { readonly data: Node })[];
  /** The first record of each externalId. */
  readonly byExternalId: ReadonlyMap<string, Operation>;
  /** What the mapping makes of a record; undefined without a mapping. */
  readonly mapped: (operation: Operation) => MappedRecord | undefined;
  /** The place is one of the document's text. */
  readonly report: (
    about: Operation | PayloadDocument,
    place: Node | Span,
    message: string,
    more?: PayloadReport,
  ) => void;
}

export interface PayloadReport {
  readonly help?: string;
  readonly severity?: Severity;
  /** The place is one of the file, outside the body. */
  readonly inFile?: boolean;
  /** Other operations that belong to it; those of other files are named in the message by the rule. */
  readonly related?: readonly { readonly place: Node | Span; readonly message: string }[];
  readonly fix?: {
    readonly title: string;
    readonly safety: 'safe' | 'unsafe';
    readonly edits: readonly { readonly span: Span; readonly text: string }[];
  };
}

export function definePayloadRule(rule: PayloadRule): PayloadRule {
  return rule;
}
