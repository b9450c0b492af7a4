import type { Argument as ArgumentNode, Expression, FunctionCall } from '../../grammar/index.ts';
import type { Argument, Call, FunctionDefinition, Run } from '../functions/define.ts';
import { isInterruption } from '../functions/interruption.ts';
import { toInteger, toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import { abstractOf } from './abstract.ts';
import type { Abstract } from './analysis.ts';
import { literal } from './shape.ts';

/** More combinations of possible arguments are not tried out. */
const COMBINATION_LIMIT = 64;

/**
 * Functions that read more than the text form of their arguments (a date is not its text), need a context or do not
 * evaluate all places.
 */
const notFolded: ReadonlySet<string> = new Set([
  'CDate',
  'Coalesce',
  'DateAdd',
  'DateDiff',
  'DateFromNum',
  'DefaultDomain',
  'Error',
  'FormatDateTime',
  'IIF',
  'IgnoreFlowIfNullOrEmpty',
  'NumFromDate',
  'Redact',
  'SelectUniqueValue',
  'Switch',
]);

/** A call whose arguments have few possible values: the function itself is asked for each. `undefined` for others. */
export function foldCall(
  definition: FunctionDefinition,
  call: FunctionCall,
  places: readonly Abstract[],
): Abstract | undefined {
  if (!definition.deterministic || notFolded.has(definition.name)) return undefined;
  const choices: (readonly (string | null)[])[] = [];
  let count = 1;
  for (const { texts, canBeNull, canBeList } of places) {
    if (texts === undefined || canBeList) return undefined;
    const values = canBeNull ? [...texts, null] : texts;
    choices.push(values);
    count *= values.length;
    if (count > COMBINATION_LIMIT) return undefined;
  }
  const values: Value[] = [];
  let canInterrupt = false;
  for (let number = 0; number < count; number++) {
    const value = evaluateWith(definition, call, combination(choices, number));
    if (value === undefined) canInterrupt = true;
    else values.push(value);
  }
  return abstractOf({
    canBeNull: values.includes(null),
    canBeList: values.some(isList),
    canBeText: values.some((value) => value !== null && !isList(value)),
    shapes: values.flatMap((value) =>
      value === null ? [] : isList(value) ? value.map(literal) : [literal(toText(value) as string)],
    ),
    canInterrupt,
  });
}

function combination(choices: readonly (readonly (string | null)[])[], number: number): (string | null)[] {
  let rest = number;
  return choices.map((values) => {
    const value = values[rest % values.length] as string | null;
    rest = Math.floor(rest / values.length);
    return value;
  });
}

function evaluateWith(
  definition: FunctionDefinition,
  { name, span, arguments: nodes }: FunctionCall,
  values: readonly (string | null)[],
): Value | undefined {
  const fail = (): never => {
    throw failed;
  };
  const call: Call = {
    functionName: name,
    span,
    arguments: nodes.map((node, place) => argumentOf(node, values[place] ?? null)),
    fail,
    failAlways: () => fail,
    note: undefined,
  };
  try {
    return definition.compile(call)(noRun);
  } catch (thrown) {
    if (thrown === failed || isInterruption(thrown)) return undefined;
    throw thrown;
  }
}

const failed = { interruption: 'error' };

// None of the folded functions looks at the run.
const noRun: Run = {
  now: () => {
    throw failed;
  },
  random: { nextUint32: () => 0 },
  defaultDomain: undefined,
  isTaken: () => false,
  markSensitive: () => undefined,
};

/** A literal counts as one; what was worked out is given as an attribute's value would be. */
function argumentOf(node: ArgumentNode, value: string | null): Argument {
  const inner = ungrouped(node);
  const isLiteral = inner.kind === 'Text' || inner.kind === 'Number';
  const known: Value = inner.kind === 'Number' ? (inner.value ?? inner.text) : value;
  return {
    omitted: inner.kind === 'Omitted',
    span: node.span,
    constant: isLiteral ? known : inner.kind === 'Omitted' ? null : undefined,
    attribute: inner.kind === 'Attribute' ? inner.name : undefined,
    name: inner.kind === 'Name' ? inner.name : undefined,
    evaluate: () => known,
  };
}

export function ungrouped(node: ArgumentNode): ArgumentNode {
  return node.kind === 'Group' ? ungrouped(node.expression as Expression) : node;
}

/** The whole number that a value certainly is. */
export function knownInteger({ texts, canBeNull, canBeList }: Abstract): number | undefined {
  const [text] = texts ?? [];
  if (texts?.length !== 1 || canBeNull || canBeList) return undefined;
  const integer = toInteger(text as string);
  return integer === undefined ? undefined : Math.max(-(2 ** 31), Math.min(2 ** 31, Number(integer)));
}

/** The text that a value certainly is; null counts as empty, as where text is being built. */
export function knownText({ texts, canBeNull, canBeList }: Abstract): string | undefined {
  if (canBeList || texts === undefined) return undefined;
  if (texts.length === 0) return canBeNull ? '' : undefined;
  return texts.length === 1 && (!canBeNull || texts[0] === '') ? texts[0] : undefined;
}
