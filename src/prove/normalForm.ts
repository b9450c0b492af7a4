import {
  type Argument,
  type Comparison,
  type ComparisonOperator,
  type Expression,
  type FunctionCall,
  type Node,
  print,
} from '../../grammar/index.ts';
import { knownInteger } from '../analyze/foldCall.ts';
import type { Analysis } from '../analyze/index.ts';
import { functionsByName } from '../functions/index.ts';
import { replacePlaces } from '../functions/replace/replaceMode.ts';
import { toBoolean } from '../values/convert.ts';

/**
 * A text that two expressions share only if they give every user the same: what is written in several ways is
 * written in one here. Constants are computed; Join, Append, Prepend and `&` are one list of parts; wrappers that change
 * nothing the second time, double negations, Left and the order of an equality are undone. The rewriting rests on the
 * analysis, so on what it was told of the attributes.
 */
export function normalForm(expression: Expression, analysis: Analysis): string {
  return textOf(new Normalizer(analysis).form(expression));
}

/** An expression in the course of rewriting. */
type Form =
  | { readonly kind: 'text'; readonly value: string }
  /** Texts one after the other; null counts as empty text. */
  | { readonly kind: 'joined'; readonly parts: readonly Form[] }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly places: readonly Form[];
      readonly isText: boolean;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Form;
      readonly right: Form;
    }
  /** What is left as it is written. */
  | { readonly kind: 'leaf'; readonly written: string };

class Normalizer {
  readonly #analysis: Analysis;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  form(node: Argument): Form {
    switch (node.kind) {
      case 'Text':
        return { kind: 'text', value: node.value };
      case 'Number':
        return { kind: 'leaf', written: node.value === undefined ? node.text : node.value.toString() };
      case 'Group':
        return this.form(node.expression);
      case 'Comparison':
        return this.#comparison(node);
      case 'Concatenation':
        return this.#joined(node.operands) ?? this.#call('&', node.operands, true);
      case 'Function':
        return this.#constant(node) ?? this.#function(node);
      default:
        return { kind: 'leaf', written: print(node) };
    }
  }

  /** A call of one possible value, where that is a text. */
  #constant(call: FunctionCall): Form | undefined {
    if (functionsByName.get(call.name)?.returns !== 'String' || call.name === 'Redact') return undefined;
    const { texts, canBeNull, canBeList, canInterrupt, deterministic } = this.#analysis.of(call);
    const [value] = texts ?? [];
    const isKnown = texts?.length === 1 && !canBeNull && !canBeList && !canInterrupt && deterministic;
    return isKnown && value !== undefined ? { kind: 'text', value } : undefined;
  }

  #function(call: FunctionCall): Form {
    const { name, arguments: places } = call;
    switch (name) {
      case 'Append':
      case 'Prepend':
        return this.#joined(places) ?? this.#plain(call);
      case 'Join':
        return this.#join(call);
      case 'Left':
        return this.#left(call);
      case 'Mid':
        return cutOnce(this.#plain(call));
      case 'Coalesce':
        return flattened(this.#plain(call));
      case 'IsPresent':
        return not(this.#call('IsNullOrEmpty', places, false));
      case 'IsNothing':
        return this.#call('IsNull', places, false);
      case 'Not':
        return not(this.form(places[0]!));
      case 'IIF':
        return this.#iif(call);
      default:
        return idempotent.has(name) && places.length === 1 ? onlyOnce(this.#plain(call)) : this.#plain(call);
    }
  }

  #plain(call: FunctionCall): Form {
    const { canBeNull, canBeList } = this.#analysis.of(call);
    const isText = functionsByName.get(call.name)?.returns === 'String' && !canBeNull && !canBeList;
    return this.#call(call.name, call.arguments, isText);
  }

  #call(name: string, places: readonly Argument[], isText: boolean): Form {
    return {
      kind: 'call',
      name,
      isText,
      places: places.map((place, index) =>
        // What is written there says how it is read.
        name === 'Replace' && index === replacePlaces.replacementAttributeName
          ? { kind: 'leaf', written: print(place) }
          : this.form(place),
      ),
    };
  }

  /** Lists are not put together like texts, and of two parts that can fail the order counts. */
  #joined(nodes: readonly Argument[]): Form | undefined {
    const known = nodes.map((node) => this.#analysis.of(node));
    if (known.some(({ canBeList }, place) => canBeList && nodes[place]!.kind !== 'Omitted')) return undefined;
    const given = nodes.filter((node) => node.kind !== 'Omitted');
    if (given.filter((node) => this.#analysis.of(node).canInterrupt).length > 1) return undefined;
    return joinedOf(given.map((node) => this.form(node)));
  }

  #join(call: FunctionCall): Form {
    const [separator, ...sources] = call.arguments;
    const between = this.form(separator!);
    const given = sources.filter((source) => !isEmpty(source));
    if (between.kind !== 'text') return this.#plain(call);
    if (between.value === '' || given.length < 2) return this.#joined(given) ?? this.#plain(call);
    const isFilled = (node: Node) => {
      const { canBeNull, minLength } = this.#analysis.of(node);
      return !canBeNull && minLength > 0;
    };
    const parts = given.every(isFilled) ? this.#joined(given) : undefined;
    if (parts === undefined) return this.#call('Join', [separator!, ...given], true);
    return joinedOf(
      given.flatMap((node, place) => (place === 0 ? [this.form(node)] : [between, this.form(node)])),
    );
  }

  #left(call: FunctionCall): Form {
    const [source, count] = call.arguments;
    const known = this.#analysis.of(count!);
    const most = known.canInterrupt ? undefined : knownInteger(known);
    const plain = this.#plain(call);
    if (most === undefined || most < 0 || plain.kind !== 'call') return plain;
    const places = [this.form(source!), number(1), number(most)];
    return cutOnce({ ...plain, name: 'Mid', places });
  }

  #iif(call: FunctionCall): Form {
    const [test, whenTrue, whenFalse] = call.arguments;
    const { texts, canBeNull, canBeList, canInterrupt, deterministic } = this.#analysis.of(test!);
    if (texts?.length === 1 && !canBeNull && !canBeList && !canInterrupt && deterministic) {
      const truth = toBoolean(texts[0]!);
      const chosen = truth === true ? whenTrue : truth === false ? whenFalse : undefined;
      if (chosen !== undefined && chosen.kind !== 'Omitted') return this.form(chosen);
    }
    const plain = this.#plain(call);
    if (plain.kind !== 'call') return plain;
    const [condition, ...branches] = plain.places;
    return condition?.kind === 'call' && condition.name === 'Not' && isTruth(condition.places[0]!)
      ? { ...plain, places: [condition.places[0]!, ...branches.toReversed()] }
      : plain;
  }

  #comparison({ operator, left, right }: Comparison): Form {
    const [one, other] = [this.form(left), this.form(right)];
    const canMove = !this.#analysis.of(left).canInterrupt || !this.#analysis.of(right).canInterrupt;
    const isSymmetric = operator === '=' || operator === '<>';
    return isSymmetric && canMove && textOf(one) > textOf(other)
      ? { kind: 'comparison', operator, left: other, right: one }
      : { kind: 'comparison', operator, left: one, right: other };
  }
}

/** A second time they change nothing. */
const idempotent: ReadonlySet<string> = new Set([
  'Trim',
  'StripSpaces',
  'NormalizeDiacritics',
  'ToLower',
  'ToUpper',
]);

function onlyOnce(form: Form): Form {
  if (form.kind !== 'call') return form;
  const [inner] = form.places;
  return inner?.kind === 'call' && inner.name === form.name && inner.places.length === 1 ? inner : form;
}

/** Mid(Mid(x, 1, a), 1, b) takes the fewer of both from the start. */
function cutOnce(form: Form): Form {
  if (form.kind !== 'call' || form.name !== 'Mid') return form;
  const [inner, , most] = form.places;
  if (inner?.kind !== 'call' || inner.name !== 'Mid' || !isFromStart(form) || !isFromStart(inner))
    return form;
  const [least] = [most!, inner.places[2]!].sort((a, b) => Number(textOf(a)) - Number(textOf(b)));
  return { ...form, places: [inner.places[0]!, number(1), least!] };
}

function isFromStart({ places: [, start, count] }: Form & { kind: 'call' }): boolean {
  return (
    start?.kind === 'leaf' && start.written === '1' && count?.kind === 'leaf' && /^\d+$/.test(count.written)
  );
}

function flattened(form: Form): Form {
  if (form.kind !== 'call') return form;
  const isInner = (place: Form): place is Form & { kind: 'call' } =>
    place.kind === 'call' && place.name === form.name;
  return { ...form, places: form.places.flatMap((place) => (isInner(place) ? place.places : [place])) };
}

function not(form: Form): Form {
  if (form.kind === 'call' && form.name === 'Not' && isTruth(form.places[0]!)) return form.places[0]!;
  return { kind: 'call', name: 'Not', isText: false, places: [form] };
}

/** Whether it is True or False whenever it is anything. */
function isTruth(form: Form): boolean {
  return form.kind === 'comparison' || (form.kind === 'call' && truths.has(form.name));
}

const truths: ReadonlySet<string> = new Set(['IsNull', 'IsNullOrEmpty', 'IsString', 'Not']);

function joinedOf(forms: readonly Form[]): Form {
  const parts: Form[] = [];
  for (const part of forms.flatMap((form) => (form.kind === 'joined' ? form.parts : [form]))) {
    const last = parts.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      parts[parts.length - 1] = { kind: 'text', value: last.value + part.value };
    } else if (part.kind !== 'text' || part.value !== '') parts.push(part);
  }
  const [only] = parts;
  if (only === undefined) return { kind: 'text', value: '' };
  return parts.length === 1 && (only.kind === 'text' || (only.kind === 'call' && only.isText))
    ? only
    : { kind: 'joined', parts };
}

function isEmpty(node: Argument): boolean {
  return node.kind === 'Omitted' || (node.kind === 'Text' && node.value === '');
}

function number(value: number): Form {
  return { kind: 'leaf', written: String(value) };
}

function textOf(form: Form): string {
  switch (form.kind) {
    case 'text':
      return JSON.stringify(form.value);
    case 'joined':
      return `(${form.parts.map(textOf).join(' & ')})`;
    case 'call':
      return `${form.name}(${form.places.map(textOf).join(', ')})`;
    case 'comparison':
      return `(${textOf(form.left)} ${form.operator} ${textOf(form.right)})`;
    case 'leaf':
      return form.written;
  }
}
