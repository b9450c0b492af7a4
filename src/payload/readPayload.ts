import { getNodeValue, type Node } from 'jsonc-parser';
import { readToken } from '../provisioning/readToken.ts';
import type { JsonObject } from '../readers/jsonObject.ts';
import { embedJsonString } from '../schema/embedJsonString.ts';
import { spanOf } from '../schema/jsonTree.ts';
import { elementsOf, memberNamed, membersOf, textOfNode } from './jsonMembers.ts';
import {
  type CapturedRequest,
  type EncodingFlaw,
  isPayload,
  type Operation,
  type PayloadDocument,
  type PayloadSource,
  type Placed,
} from './payloadDocument.ts';
import { readTolerantly, type TolerantRead } from './readTolerantly.ts';

/**
 * Reads a file by what it holds: a payload, a captured request (as raw HTTP, or as a JSON object with method, url,
 * headers and body), a job resource of Graph, or a token. Never throws, whatever the text.
 */
export function readPayload(source: PayloadSource): PayloadDocument {
  const claims = readToken(source.text);
  if (claims !== undefined) {
    const shown = { name: source.name, text: JSON.stringify(claims, undefined, 2) };
    return document({ source: shown, kind: 'token', tree: readTolerantly(shown.text) });
  }
  const raw = requestLine.exec(source.text);
  if (raw !== null) return readRawRequest(source, raw);
  const tree = readTolerantly(source.text);
  if (tree.root !== undefined && isCapture(tree.root)) return readCapture(source, tree.root);
  const isJob = memberNamed(tree.root, 'templateId') !== undefined && memberNamed(tree.root, 'schedule');
  return document({ source, kind: isJob ? 'job' : 'payload', tree });
}

const requestLine = /^(?:\ufeff)?([A-Za-z]+)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*(?:\r?\n|$)/;

interface Parts {
  readonly source: PayloadSource;
  readonly kind: PayloadDocument['kind'];
  readonly tree: TolerantRead;
  readonly request?: CapturedRequest;
  readonly body?: Pick<PayloadDocument, 'text' | 'outer' | 'escape'>;
}

function document({ source, kind, tree, request, body }: Parts): PayloadDocument {
  const operations: Operation[] = [];
  const made: PayloadDocument = {
    source,
    kind,
    text: source.text,
    outer: (span) => span,
    escape: (text) => text,
    ...body,
    root: tree.root,
    problems: tree.problems,
    encodingFlaw: source.encodingFlaw ?? byteOrderMarkIn(source.text),
    request,
    operations,
  };
  if (isPayload(made)) {
    const list = memberNamed(tree.root, 'Operations')?.value;
    // ConvertTo-Json writes a list of one as the element itself.
    const entries = list?.type === 'object' ? [list] : elementsOf(list);
    for (const [index, node] of entries.entries()) operations.push(operationOf(made, node, index));
  }
  return made;
}

function byteOrderMarkIn(text: string): EncodingFlaw | undefined {
  if (text.charCodeAt(0) !== 0xfeff) return undefined;
  return { offset: 0, what: 'The file begins with a byte order mark.', isLossy: false };
}

function operationOf(document: PayloadDocument, node: Node, index: number): Operation {
  const value = memberNamed(node, 'data')?.value;
  const data = value?.type === 'object' ? value : undefined;
  const externalId = textOfNode(memberNamed(data, 'externalId')?.value) || undefined;
  return {
    document,
    index,
    node,
    data,
    record: data && (getNodeValue(data) as JsonObject),
    externalId,
    label: externalId === undefined ? `operation ${index + 1}` : `externalId ${externalId}`,
  };
}

/** The head is blanked out and the rest read in its place, so that offsets are those of the file. */
function readRawRequest(source: PayloadSource, line: RegExpExecArray): PayloadDocument {
  const { text } = source;
  const [whole, method, url] = line as unknown as [string, string, string];
  const end = /\r?\n[ \t]*\r?\n/.exec(text);
  const headEnd = end === null ? text.length : end.index;
  const placed = (value: string, start: number): Placed => ({
    value,
    span: { start, end: start + value.length },
  });
  const methodAt = text.indexOf(method);
  const headers: CapturedRequest['headers'][number][] = [];
  for (const match of text.slice(0, headEnd).matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gm)) {
    if (match.index < whole.length) continue;
    const value = match[2]!;
    headers.push({ name: match[1]!, ...placed(value, match.index + match[0].lastIndexOf(value)) });
  }
  const request: CapturedRequest = {
    method: placed(method, methodAt),
    url: placed(url, text.indexOf(url, methodAt + method.length)),
    headers,
    span: { start: methodAt, end: whole.trimEnd().length },
  };
  const bodyStart = end === null ? text.length : headEnd + end[0].length;
  const tree = readTolerantly(' '.repeat(bodyStart) + text.slice(bodyStart));
  return document({ source, kind: 'request', tree, request });
}

function isCapture(root: Node): boolean {
  return (
    memberNamed(root, 'Operations') === undefined &&
    memberNamed(root, 'headers') !== undefined &&
    (memberNamed(root, 'url') !== undefined || memberNamed(root, 'body') !== undefined)
  );
}

function readCapture(source: PayloadSource, root: Node): PayloadDocument {
  const placed = (node: Node | undefined): Placed | undefined => {
    const value = textOfNode(node);
    return value === undefined ? undefined : { value, span: spanOf(node!) };
  };
  const headers = memberNamed(root, 'headers')!;
  const request: CapturedRequest = {
    method: placed(memberNamed(root, 'method')?.value),
    url: placed(memberNamed(root, 'url')?.value),
    headers: headersOf(headers.value).flatMap(({ name, value }) => {
      const header = placed(elementsOf(value)[0] ?? value);
      return header === undefined ? [] : [{ name, ...header }];
    }),
    span: spanOf(headers.key),
  };
  const body = memberNamed(root, 'body')?.value;
  if (body?.type !== 'string') {
    const tree: TolerantRead = body === undefined ? readTolerantly('') : { root: body, problems: [] };
    return document({ source, kind: 'request', tree, request });
  }
  const embedded = embedJsonString(body, source.text, (text) => JSON.stringify(text).slice(1, -1));
  return document({
    source,
    kind: 'request',
    tree: readTolerantly(embedded.text),
    request,
    body: embedded,
  });
}

/** As an object of names and values, or as a list of objects with name (or key) and value. */
function headersOf(node: Node): readonly { readonly name: string; readonly value: Node }[] {
  if (node.type === 'object') return membersOf(node);
  return elementsOf(node).flatMap((header) => {
    const name = textOfNode((memberNamed(header, 'name') ?? memberNamed(header, 'key'))?.value);
    const value = memberNamed(header, 'value')?.value;
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
}
