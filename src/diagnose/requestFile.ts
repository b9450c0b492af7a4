import type { LintFinding } from '../lint/index.ts';
import { createLineIndex } from '../source/lineIndex.ts';
import type { Source } from '../source/source.ts';
import type { SentRequest } from './capture.ts';
import { type FoundIn, foundByRule } from './foundIn.ts';

/** A request as a file that the rules for payloads read, and where their findings stand in what the user gave. */
export interface RequestFile {
  readonly source: Source;
  readonly foundIn: (finding: LintFinding) => FoundIn;
}

/** The file itself where the request fills it; else one put together, in which only the body has known places. */
export function requestFile(name: string, request: SentRequest): RequestFile {
  const { file, headers, body = '' } = request;
  if (file !== undefined) {
    const positionAt = createLineIndex(file);
    return {
      source: { name, text: file },
      foundIn: (finding) => foundByRule(name, finding, positionAt(finding.span.start)),
    };
  }
  const head = headers === undefined ? '' : headOf(request, headers);
  const positionAt = createLineIndex(body);
  return {
    source: { name, text: `${head}${body}` },
    foundIn(finding) {
      const offset = finding.span.start - head.length;
      return offset < 0
        ? foundByRule(name, finding)
        : foundByRule(`${name}, body`, finding, positionAt(offset));
    },
  };
}

/** What is not known is written as it should be, so that nothing is said of it. */
function headOf({ method, url, authorization }: SentRequest, headers: ReadonlyMap<string, string>): string {
  const schemes = { absent: [], other: ['Authorization: other'], bearer: ['Authorization: Bearer token'] };
  return [
    `${method ?? 'POST'} ${url?.replace(/\s/g, '%20') ?? rightAddress} HTTP/1.1`,
    ...[...headers].map(([header, value]) => `${header}: ${value.replace(/\s+/g, ' ')}`),
    ...schemes[authorization ?? 'bearer'],
    '\n',
  ].join('\n');
}

const zeros = '00000000-0000-0000-0000-000000000000';
const rightAddress = `/v1.0/servicePrincipals/${zeros}/synchronization/jobs/API2AAD.${zeros.replaceAll('-', '')}.${zeros}/bulkUpload`;
