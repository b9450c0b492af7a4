import type { Node } from 'jsonc-parser';
import { parse } from '../../grammar/index.ts';
import type { Source } from '../source/source.ts';
import { agrees, textAgrees } from './agrees.ts';
import { createEscape } from './jsonEscapes.ts';
import { layoutOfElement } from './jsonLayout.ts';
import { memberOf, spanOf } from './jsonTree.ts';
import { hasKnownKeys, lowerKey, pairParameters } from './pairParameters.ts';
import { planParameters } from './planParameters.ts';
import type { AttributeMapping } from './schemaModel.ts';
import { placesOf } from './signatures.ts';
import {
  addEntries,
  addList,
  type Edit,
  editText,
  removeEntries,
  type SourceEditor,
  textEdits,
} from './sourceEditor.ts';
import { kinds, type Parameter, readSourceTree, type SourceTree } from './sourceTree.ts';
import { createSourceWriter, hasWritableKeys, isWritable, suppliedOf } from './sourceWriter.ts';
import { treeFromExpression } from './treeFromExpression.ts';

/**
 * The least edits of the file that give a mapping another expression, in its text and in the tree beside it
 * (schema-format.md section 4), so that the two agree afterwards. They do not overlap and are in the order of the
 * file; none when nothing differs. What the tree lacks stays away; what is new is written like what is there.
 * `undefined` when the mapping has no source, when the expression does not parse although the file has a tree, or
 * when it is not known how the service stores what would have to be written.
 */
export function mappingEdits(
  { sourceNode, stored }: AttributeMapping,
  newExpression: string,
  { text: file }: Source,
): readonly Edit[] | undefined {
  if (sourceNode === undefined) return undefined;
  const given = readSourceTree(sourceNode);
  if (given.type === undefined && given.name === undefined && given.parameters === undefined) {
    return stored && textEdits(stored, newExpression);
  }
  const { expression } = parse(newExpression);
  if (expression === undefined) return undefined;
  const wanted = { ...treeFromExpression(expression, newExpression), stored: newExpression };
  const escapeText = stored?.escape ?? createEscape(file);
  const editor: SourceEditor = {
    file,
    escapeText,
    writer: createSourceWriter(sourceNode, escapeText),
    edits: [],
  };
  if (wanted.type === undefined && !agrees(wanted, given)) return undefined;
  // The outermost text is taken to the letter, those inside only where they say something else.
  if (stored !== undefined) editor.edits.push(...textEdits(stored, newExpression));
  const isDone = editSource(wanted, { ...given, stored: stored && newExpression }, sourceNode, editor);
  return isDone ? editor.edits.sort((a, b) => a.span.start - b.span.start) : undefined;
}

/** Makes a source of the file stand for a wanted tree; false when that cannot be done. */
function editSource(wanted: SourceTree, given: SourceTree, node: Node, editor: SourceEditor): boolean {
  if (wanted.type === undefined) return agrees(wanted, given);
  const isRenamed = wanted.type !== given.type || wanted.name !== given.name;
  if (wanted.type !== given.type) editType(wanted, node, editor);
  const lacksTree = given.name === undefined && (given.parameters ?? []).length === 0;
  if (!lacksTree && wanted.name !== given.name) editText(memberOf(node, 'name'), wanted.name!, editor);
  // Where the file has no text, it gets one only with a new meaning: a placeholder that is filled in.
  if (given.stored === undefined ? isRenamed : !textAgrees(wanted, given)) {
    editText(memberOf(node, 'expression'), wanted.stored!, editor);
  }
  return lacksTree || editParameters(wanted, given, node, editor);
}

function editType({ type }: SourceTree, node: Node, { edits, writer }: SourceEditor): void {
  const member = memberOf(node, 'type');
  if (member === undefined) return;
  const text = member.type === 'number' ? String(kinds.indexOf(type!)) : writer.string(type!);
  edits.push({ span: spanOf(member), text });
}

function editParameters(wanted: SourceTree, given: SourceTree, node: Node, editor: SourceEditor): boolean {
  const list = memberOf(node, 'parameters');
  if (list?.type === 'array') return editList(wanted, given, node, list, editor);
  // ConvertTo-Json has cut the file here.
  if (list !== undefined && list.type !== 'null') return false;
  const isLeaf =
    given.type === 'Attribute' || given.type === 'Constant' || placesOf(given.name ?? '')?.length === 0;
  if (!isLeaf || suppliedOf(wanted).length === 0) return true;
  if (!isWritable(wanted)) return false;
  addList(suppliedOf(wanted), node, list, editor);
  return true;
}

function editList(
  wanted: SourceTree,
  given: SourceTree,
  node: Node,
  list: Node,
  editor: SourceEditor,
): boolean {
  const entries = list.children ?? [];
  const parameters = given.parameters!;
  if (given.type === wanted.type && given.name === wanted.name) {
    const pairs = pairParameters(wanted, given);
    if (pairs !== undefined) {
      return pairs.every(([left, right]) => {
        const { value } = wanted.parameters![left]!;
        return editEntry({ key: parameters[right]!.key, value }, parameters[right]!, entries[right]!, editor);
      });
    }
    if (!hasKnownKeys(given)) return false;
  }
  if (!hasWritableKeys(wanted)) return false;
  const supplied = suppliedOf(wanted);
  if (supplied.length === 0 && entries.length === 0) return true;
  if (supplied.length === 0 || entries.length === 0) {
    if (!supplied.every(({ value }) => isWritable(value!))) return false;
    addList(supplied, node, list, editor);
    return true;
  }
  const { kept, removed, added } = planParameters(supplied, parameters);
  if (!added.parameters.every(({ value }) => isWritable(value!))) return false;
  removeEntries(entries, removed, editor);
  addEntries(entries, added, editor);
  return kept.every(({ wanted, index }) => editEntry(wanted, parameters[index]!, entries[index]!, editor));
}

/** Makes an entry stand for a parameter. */
function editEntry(wanted: Parameter, given: Parameter, entry: Node, editor: SourceEditor): boolean {
  const value = memberOf(entry, 'value');
  if (value?.type !== 'object') {
    if (!isWritable(wanted.value!) || wanted.key === undefined) return false;
    const { layout, indent } = layoutOfElement(entry, editor.file);
    editor.edits.push({ span: spanOf(entry), text: editor.writer.entry(wanted, indent, layout) });
    return true;
  }
  if (lowerKey(wanted) !== lowerKey(given)) editText(memberOf(entry, 'key'), wanted.key!, editor);
  return editSource(wanted.value!, given.value ?? readSourceTree(value), value, editor);
}
