import type { Node } from 'jsonc-parser';
import type { Severity } from '../diagnostics/finding.ts';
import type { Edit, LintFinding } from '../lint/index.ts';
import { sortFindings } from '../lint/sortFindings.ts';
import { spanOf } from '../schema/jsonTree.ts';
import type { Span } from '../source/span.ts';
import type { Operation, PayloadDocument, PayloadSource } from './payloadDocument.ts';
import { mapRecords } from './payloadMapping.ts';
import type { PayloadContext, PayloadReport, PayloadRule, PayloadSettings } from './payloadRule.ts';
import { readPayload } from './readPayload.ts';
import { payloadRules } from './rules/index.ts';

export interface PayloadLintOptions {
  readonly settings: PayloadSettings;
  /** All rules by default. */
  readonly rules?: readonly PayloadRule[];
  /** Another severity than the rule's own for a file, by its number in the batch, or `off`. */
  readonly severityOf?: (file: number, code: string) => Severity | 'off' | undefined;
}

/** A file with what was found in it, by place. */
export interface LintedPayload {
  readonly document: PayloadDocument;
  readonly findings: readonly LintFinding[];
}

/**
 * Checks the files of a batch, in the order in which they would be sent, by every rule: each for itself and all against
 * each other. Deterministic, and never throws, whatever the texts.
 */
export function lintPayload(sources: readonly PayloadSource[], options: PayloadLintOptions): LintedPayload[] {
  const { settings, rules = payloadRules, severityOf = () => undefined } = options;
  const documents = sources.map(readPayload);
  const numbers = new Map(documents.map((document, file) => [document, file]));
  const found = documents.map((): LintFinding[] => []);
  const records = documents.flatMap(({ operations }) => operations).filter(hasData);
  const mapped = settings.mapping && mapRecords(records, settings.mapping, settings);
  const byExternalId = new Map<string, Operation>();
  for (const operation of records) {
    const { externalId } = operation;
    if (externalId !== undefined && !byExternalId.has(externalId)) byExternalId.set(externalId, operation);
  }
  for (const rule of rules) {
    const context: PayloadContext = {
      settings,
      documents,
      records,
      byExternalId,
      mapped: (operation) => mapped?.get(operation),
      report(about, place, message, more = {}) {
        const document = 'document' in about ? about.document : about;
        const file = numbers.get(document)!;
        const set = severityOf(file, rule.definition.code);
        if (set === 'off') return;
        const severity = set ?? severityIn(rule, more.severity, settings);
        found[file]!.push(findingAt(about, document, place, message, more, severity, rule));
      },
    };
    for (const document of documents) rule.document?.(document, context);
    for (const operation of records) rule.record?.(operation, context);
    rule.batch?.(context);
  }
  return documents.map((document, file) => ({ document, findings: sortFindings(found[file]!) }));
}

function hasData(operation: Operation): operation is Operation & { readonly data: Node } {
  return operation.data !== undefined;
}

function severityIn(rule: PayloadRule, own: Severity | undefined, { profile }: PayloadSettings): Severity {
  if (profile === 'strict' && rule.strict !== undefined) return rule.strict;
  return own ?? rule.definition.severity;
}

function findingAt(
  about: Operation | PayloadDocument,
  document: PayloadDocument,
  place: Node | Span,
  message: string,
  { help, related, fix, inFile }: PayloadReport,
  severity: Severity,
  { definition }: PayloadRule,
): LintFinding {
  const outer = (span: Span): Span => (inFile === true ? span : document.outer(span));
  const edits = fix?.edits.map(
    ({ span, text }): Edit => ({
      span: outer(span),
      text: inFile === true ? text : document.escape(text),
    }),
  );
  return {
    code: definition.code,
    severity,
    message,
    ...(help !== undefined && { help }),
    span: outer(toSpan(place)),
    ...('label' in about && { path: about.label }),
    ...(related !== undefined &&
      related.length > 0 && {
        related: related.map((one) => ({ span: outer(toSpan(one.place)), message: one.message })),
      }),
    ...(fix !== undefined && { fixes: [{ title: fix.title, safety: fix.safety, edits: edits! }] }),
  };
}

function toSpan(place: Node | Span): Span {
  return 'offset' in place ? spanOf(place) : place;
}
