import type { Argument, Expression, FunctionCall, Node } from '../../grammar/index.ts';
import { functionsByName } from '../functions/index.ts';
import { anyAttribute, anything, changed, constant, never, onlyNull } from './abstract.ts';
import type { Abstract, Analysis, AnalysisOptions } from './analysis.ts';
import { foldCall, ungrouped } from './foldCall.ts';
import { comparison } from './transfer/conditions.ts';
import { transfers } from './transfer/index.ts';
import { concatenation } from './transfer/joinTexts.ts';
import type { CallView, Knowledge } from './transfer/transfer.ts';

/**
 * What can be known of the value of each node of an expression before there is a user: an abstract interpretation, sound
 * for every evaluation of a compiled expression. Calls that do not compile give the widest answer. Never throws.
 */
export function analyze(expression: Expression | undefined, options: AnalysisOptions = {}): Analysis {
  const analyzer = new Analyzer(options);
  if (expression !== undefined) analyzer.visit(expression, new Map());
  return { of: (node) => analyzer.known.get(node) ?? anything };
}

/** Each node stands in one place, and so has one answer; it is worked out once. */
class Analyzer {
  readonly known = new Map<Node, Abstract>();
  readonly #options: AnalysisOptions;

  constructor(options: AnalysisOptions) {
    this.#options = options;
  }

  visit(node: Node, knowledge: Knowledge): Abstract {
    let value = this.known.get(node);
    if (value === undefined) {
      value = this.#valueOf(node, knowledge);
      this.known.set(node, value);
    }
    return value;
  }

  #valueOf(node: Node, knowledge: Knowledge): Abstract {
    switch (node.kind) {
      case 'Text':
        return constant(node.value);
      case 'Number':
        return constant(node.value === undefined ? node.text : node.value.toString());
      case 'Attribute':
        return this.#attribute(node.name, knowledge);
      case 'Name':
        // Names that a function reads, such as vbTextCompare, are no values; NULL is null.
        return valueOfName.get(node.name) ?? onlyNull;
      case 'Omitted':
        return onlyNull;
      case 'Group':
        return this.visit(node.expression, knowledge);
      case 'Comparison': {
        const side = (operand: Expression) => ({
          value: this.visit(operand, knowledge),
          isAttribute: ungrouped(operand).kind === 'Attribute',
          strict: this.#options.nullIif !== 'lenient',
        });
        const [left, right] = [side(node.left), side(node.right)];
        return combined(comparison(node.operator, left, right), [left.value, right.value]);
      }
      case 'Concatenation': {
        const operands = node.operands.map((operand) => this.visit(operand, knowledge));
        return combined(concatenation(operands), operands);
      }
      case 'Function':
        return this.#call(node, knowledge);
    }
  }

  #attribute(name: string, knowledge: Knowledge): Abstract {
    return knowledge.get(name) ?? this.#options.attribute?.(name) ?? anyAttribute;
  }

  #call(call: FunctionCall, knowledge: Knowledge): Abstract {
    const definition = functionsByName.get(call.name);
    const transfer = transfers.get(call.name);
    const places = call.arguments;
    if (definition === undefined || transfer === undefined) {
      for (const place of places) this.visit(place, knowledge);
      return anything;
    }
    const at = (place: number, known: Knowledge): Abstract => {
      const argument = places[place];
      return argument === undefined ? onlyNull : this.visit(argument, known);
    };
    const view: CallView = {
      call,
      at: (place) => at(place, knowledge),
      under: at,
      node: (place) => givenAt(places[place]),
      knowledge,
      attribute: (name) => this.#attribute(name, knowledge),
      options: this.#options,
    };
    if (definition.lazy === true) return transfer(view);
    const values = places.map((place) => this.visit(place, knowledge));
    const value = combined(foldCall(definition, call, values) ?? transfer(view), values);
    return definition.deterministic ? value : changed(value, { deterministic: false });
  }
}

const valueOfName: ReadonlyMap<string, Abstract> = new Map([
  ['True', constant('True')],
  ['False', constant('False')],
  ['IgnoreAttributeFlow', never],
  ['IgnoreObjectFlow', never],
]);

/** All arguments were evaluated before. */
function combined(value: Abstract, parts: readonly Abstract[]): Abstract {
  const deterministic = parts.every((part) => part.deterministic);
  const canInterrupt = value.canInterrupt || parts.some((part) => part.canInterrupt);
  return { ...value, deterministic, canInterrupt };
}

function givenAt(argument: Argument | undefined): Exclude<Argument, { kind: 'Omitted' }> | undefined {
  if (argument === undefined) return undefined;
  const inner = ungrouped(argument);
  return inner.kind === 'Omitted' ? undefined : inner;
}
