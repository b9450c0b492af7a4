import type { Node } from 'jsonc-parser';
import { spanOf } from '../schema/jsonTree.ts';
import type { PayloadDocument } from './payloadDocument.ts';
import type { PayloadReport } from './payloadRule.ts';

type Rewriting = NonNullable<PayloadReport['fix']>;

/** Writes a value anew. */
export function writing(node: Node, text: string, safety: Rewriting['safety']): Rewriting {
  return { title: `Write ${text}`, safety, edits: [{ span: spanOf(node), text }] };
}

/** Makes a text of a number or a boolean, just as it is written. */
export function inQuotes({ text }: PayloadDocument, node: Node): Rewriting {
  return writing(node, JSON.stringify(text.slice(node.offset, node.offset + node.length)), 'safe');
}

/** Puts a value in the brackets of a list of one. */
export function inBrackets({ offset, length }: Node): Rewriting {
  return {
    title: 'Put it in brackets',
    safety: 'safe',
    edits: [
      { span: { start: offset, end: offset }, text: '[' },
      { span: { start: offset + length, end: offset + length }, text: ']' },
    ],
  };
}
