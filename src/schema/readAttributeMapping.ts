import type { Node } from 'jsonc-parser';
import { parse, print } from '../../grammar/index.ts';
import type { EmbeddedText } from '../source/embeddedText.ts';
import type { Span } from '../source/span.ts';
import { agrees } from './agrees.ts';
import { embedJsonString } from './embedJsonString.ts';
import { findCuts } from './findCuts.ts';
import { memberOf, spanOf, textOfMember } from './jsonTree.ts';
import type { AttributeMapping } from './schemaModel.ts';
import { isPlaceholder, kindOfSource, placeholdersIn, readSourceTree, storedText } from './sourceTree.ts';
import { textFromTree } from './textFromTree.ts';
import { treeFromExpression } from './treeFromExpression.ts';

/** What the mappings of a file have in common. */
export interface Reading {
  readonly file: string;
  readonly escape: (text: string) => string;
}

/**
 * One attributeMapping, or a source that stands alone (schema-format.md sections 1, 3 and 4). What only few rules ask
 * for, the text of its tree, is worked out when it is asked for.
 */
export function readAttributeMapping(
  node: Node,
  pathAbove: readonly string[],
  reading: Reading,
): AttributeMapping {
  const target = textOfMember(node, 'targetAttributeName');
  const isMapping = memberOf(node, 'targetAttributeName') !== undefined;
  const source = isMapping ? memberOf(node, 'source') : node;
  const sourceNode = source?.type === 'object' && source.children!.length > 0 ? source : undefined;
  const expression = memberOf(sourceNode, 'expression');
  const stored =
    sourceNode === undefined || storedText(sourceNode) === undefined
      ? undefined
      : embedJsonString(expression!, reading.file, reading.escape);
  const matchingPriority: unknown = memberOf(node, 'matchingPriority')?.value;
  let treeText: { readonly text: string | undefined } | undefined;
  return {
    path: [...pathAbove, target].filter(Boolean).join(' / ') || '(without a name)',
    target,
    targetSpan: spanOfMember(node, 'targetAttributeName') ?? { start: node.offset, end: node.offset + 1 },
    kind: kindOf(sourceNode, stored),
    stored,
    get treeText() {
      treeText ??= { text: canonicalTreeText(sourceNode) };
      return treeText.text;
    },
    placeholders: sourceNode === undefined ? [] : placeholdersIn(sourceNode),
    flowType: enumOf(node, 'flowType', flowTypes),
    flowTypeSpan: spanOfMember(node, 'flowType'),
    flowBehavior: enumOf(node, 'flowBehavior', flowBehaviors),
    defaultValue: textOfMember(node, 'defaultValue'),
    defaultValueSpan: spanOfMember(node, 'defaultValue'),
    matchingPriority: typeof matchingPriority === 'number' ? matchingPriority : 0,
    matchingPrioritySpan: spanOfMember(node, 'matchingPriority'),
    span: spanOf(node),
    node,
    sourceNode,
  };
}

const flowTypes = ['Always', 'ObjectAddOnly', 'MultiValueAddOnly', 'ValueAddOnly', 'AttributeAddOnly'];
const flowBehaviors = ['FlowWhenChanged', 'FlowAlways'];

/** The name of an enum value, also where the file has its number (section 3 "Enums in general", A). */
function enumOf(node: Node, name: string, names: readonly string[]): string | undefined {
  const value: unknown = memberOf(node, name)?.value;
  return typeof value === 'number' ? names[value] : textOfMember(node, name);
}

function spanOfMember(node: Node, name: string): Span | undefined {
  const value = memberOf(node, name);
  return value && spanOf(value);
}

function kindOf(source: Node | undefined, stored: EmbeddedText | undefined): AttributeMapping['kind'] {
  if (source === undefined) return 'none';
  if (isPlaceholder(source)) return 'placeholder';
  if (stored === undefined && textOfMember(source, 'name') === undefined) return 'none';
  switch (kindOfSource(source) ?? parse(stored?.text ?? '').expression?.kind) {
    case 'Attribute':
      return 'direct';
    case 'Constant':
    case 'Text':
      return 'constant';
    default:
      return 'expression';
  }
}

/** What `treeText` promises: the stored text where the tree agrees with it, else what the tree says. */
function canonicalTreeText(source: Node | undefined): string | undefined {
  // A tree that ConvertTo-Json has cut says nothing.
  if (source === undefined || isPlaceholder(source) || findCuts(source).length > 0) return undefined;
  const tree = readSourceTree(source);
  const text = textFromTree(tree);
  if (text === undefined) return undefined;
  const stored = parse(tree.stored ?? '').expression;
  if (stored !== undefined && agrees(treeFromExpression(stored, tree.stored!), tree)) return print(stored);
  const expression = parse(text).expression;
  return expression === undefined ? text : print(expression);
}
