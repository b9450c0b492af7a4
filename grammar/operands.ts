import type { IToken } from 'chevrotain';
import { nearest } from '../src/diagnostics/nearest.ts';
import type { AttributeReference, BareName, NumberLiteral, Text } from './ast.ts';
import { findings } from './findings.ts';
import { bareNames, connectConstants } from './names.ts';
import { numberValue } from './numberValue.ts';
import { quote } from './quote.ts';
import type { SyntaxReport } from './syntaxReport.ts';
import { loneBackslash, unescapeText } from './textLiteral.ts';
import { spanOf } from './tokens.ts';

export function textNode(token: IToken, report: SyntaxReport): Text {
  const span = spanOf(token);
  const backslash = loneBackslash(token.image);
  if (backslash !== -1) {
    const start = span.start + backslash;
    const found = token.image.slice(backslash, backslash + 2);
    report.add(
      findings.stringEscape,
      { start, end: start + 2 },
      `Found ${quote(found)}, a single backslash in a text.`,
      `Write ${quote(`\\${found}`)}; the value stays the same.`,
    );
  }
  return { kind: 'Text', value: unescapeText(token.image), span };
}

export function numberNode(token: IToken): NumberLiteral {
  return { kind: 'Number', text: token.image, value: numberValue(token.image), span: spanOf(token) };
}

export function attributeNode(token: IToken, report: SyntaxReport): AttributeReference {
  const name = token.image.slice(1, -1);
  const span = spanOf(token);
  const mended = name.replaceAll('\\', '').trim();
  if (mended !== name) {
    report.add(
      findings.oddAttributeName,
      span,
      `The name in ${quote(token.image)} ${name.includes('\\') ? 'holds a backslash' : 'begins or ends with a blank'}.`,
      `Names are taken as written; did you mean ${quote(`[${mended}]`)}?`,
    );
  }
  return { kind: 'Attribute', name, span };
}

export function nameNode(token: IToken, report: SyntaxReport): BareName {
  const name = token.image;
  const span = spanOf(token);
  if (connectConstants.has(name)) {
    report.add(
      findings.connectConstant,
      span,
      `${quote(name)} is a constant of Connect Sync, not documented for provisioning.`,
      name === 'NULL'
        ? 'Leave the argument out, or write `""` for empty text.'
        : `Write ${quote(`"${name}"`)}.`,
    );
  } else if (!bareNames.has(name)) {
    report.add(
      findings.unknownName,
      span,
      `Found ${quote(name)}, which is no name of this language.`,
      `${didYouMean(name)}Write ${quote(`[${name}]`)} for an attribute, ${quote(`"${name}"`)} for text, ${quote(`${name}()`)} for a function.`,
    );
  }
  return { kind: 'Name', name, span };
}

function didYouMean(name: string): string {
  const meant = nearest(name, bareNames);
  return meant === undefined ? '' : `Did you mean ${quote(meant)}? `;
}
