import {
  type Argument as ArgumentNode,
  type Comparison,
  type ComparisonOperator,
  type Concatenation,
  type Expression,
  type FunctionCall,
  parse,
  print,
} from '../../grammar/index.ts';
import { type Diagnostic, diagnosticOf, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { FindingDefinition } from '../diagnostics/finding.ts';
import type { Argument, Call, Evaluate, FunctionDefinition } from '../functions/define.ts';
import { argumentValue } from '../functions/findings.ts';
import { functionsByName } from '../functions/index.ts';
import { isInterruption, skipAttribute, skipObject } from '../functions/interruption.ts';
import type { Span } from '../source/span.ts';
import { compareValues } from '../values/compare.ts';
import { toText } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { checkCalls } from './check.ts';
import { type EvaluationContext, EvaluationRun } from './context.ts';
import { internalError } from './findings.ts';
import type { Outcome, TracedOutcome } from './outcome.ts';
import { Tracer } from './trace.ts';

export interface CompileOptions {
  /**
   * How a comparison treats null and an empty attribute. `strict` (default): false for every operator, as the
   * reference of IIF says (language.md section 4, A). `lenient`: like empty text.
   */
  readonly nullIif?: 'strict' | 'lenient';
}

/** An expression made ready to run; it holds no state and serves any number of users. */
export interface Program {
  /** The text that was compiled, as given. */
  readonly text: string;
  readonly expression: Expression;
  /** The attributes that the expression reads, each once, in the order of the text. */
  readonly attributes: readonly string[];
  /** False when Now, Guid, RandomString and their like take part. */
  readonly deterministic: boolean;
  /** Evaluates for one user: a value for each name of `attributes`, in that order. Never throws. */
  readonly evaluate: (values: readonly Value[], context: EvaluationContext) => Outcome;
  /** The same with every step that was taken; slower. Never throws. */
  readonly trace: (values: readonly Value[], context: EvaluationContext) => TracedOutcome;
}

export interface Compiled {
  /** `undefined` when a diagnostic of severity error keeps the expression from being run at all. */
  readonly program: Program | undefined;
  /** Mistakes in the text, sorted by place; with a program, those that will fail or may mislead when reached. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses, checks and compiles an expression. Never throws, whatever the text. */
export function compile(text: string, options: CompileOptions = {}): Compiled {
  const { expression, diagnostics } = parse(text);
  if (expression === undefined) return { program: undefined, diagnostics };
  const complaints = checkCalls(expression);
  if (complaints.length > 0) {
    return { program: undefined, diagnostics: sortDiagnostics([...diagnostics, ...complaints]) };
  }
  const compiler = new Compiler(options);
  const evaluate = compiler.compile(expression);
  const program: Program = {
    text,
    expression,
    attributes: compiler.attributes,
    deterministic: compiler.deterministic,
    evaluate: (values, context) => conclude(evaluate, new EvaluationRun(values, context), expression.span),
    trace(values, context) {
      const tracer = new Tracer();
      const traced = new Compiler(options, tracer).compile(expression);
      const outcome = conclude(traced, new EvaluationRun(values, context), expression.span);
      return { outcome, steps: tracer.steps };
    },
  };
  return { program, diagnostics: sortDiagnostics([...diagnostics, ...compiler.diagnostics]) };
}

/** Runs a closure to its outcome. Whatever it throws besides an interruption is our own fault, and said as such. */
function conclude(evaluate: Evaluate, run: EvaluationRun, span: Span): Outcome {
  try {
    const value = evaluate(run);
    return { kind: 'value', value, sensitive: run.sensitive };
  } catch (thrown) {
    if (!isInterruption(thrown)) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      return {
        kind: 'error',
        diagnostic: diagnosticOf(internalError, span, `upnlint failed here: ${reason}.`),
      };
    }
    switch (thrown.interruption) {
      case 'skip-attribute':
      case 'skip-object':
        return { kind: thrown.interruption };
      default:
        return { kind: thrown.interruption, diagnostic: thrown.diagnostic };
    }
  }
}

/** Turns nodes into closures; names are resolved here, once. */
class Compiler {
  readonly attributes: string[] = [];
  readonly diagnostics: Diagnostic[] = [];
  deterministic = true;
  readonly #options: CompileOptions;
  readonly #tracer: Tracer | undefined;

  constructor(options: CompileOptions, tracer?: Tracer) {
    this.#options = options;
    this.#tracer = tracer;
  }

  compile(node: Expression): Evaluate {
    const evaluate = this.#evaluateOf(node);
    // Literals show themselves in the text of the step around them.
    if (this.#tracer === undefined || literalOf(node) !== undefined || node.kind === 'Group') return evaluate;
    return this.#tracer.wrap(print(node), node.span, evaluate);
  }

  #evaluateOf(node: Expression): Evaluate {
    switch (node.kind) {
      case 'Text':
      case 'Number': {
        const literal = literalOf(node) as Value;
        return () => literal;
      }
      case 'Attribute': {
        const slot = this.#slotOf(node.name);
        return (run) => (run as EvaluationRun).attributes[slot] ?? null;
      }
      case 'Name':
        return evaluateName(node.name);
      case 'Group':
        return this.compile(node.expression);
      case 'Comparison':
        return this.#comparison(node);
      case 'Concatenation':
        return this.#concatenation(node);
      case 'Function':
        return this.#call(node);
    }
  }

  #slotOf(name: string): number {
    const known = this.attributes.indexOf(name);
    return known === -1 ? this.attributes.push(name) - 1 : known;
  }

  #comparison(node: Comparison): Evaluate {
    const holds = operators[node.operator];
    const left = this.#operand(node.left);
    const right = this.#operand(node.right);
    return (run) => {
      const leftValue = left(run);
      const rightValue = right(run);
      if (leftValue === null || rightValue === null) return false;
      const order = compareValues(leftValue, rightValue);
      if (order === undefined) return fail(argumentValue, node.span, listCompared);
      return holds(order);
    };
  }

  /** A side of a comparison, null where section 4 lets the comparison fail. */
  #operand(node: Expression): Evaluate {
    const evaluate = this.compile(node);
    if (this.#options.nullIif === 'lenient') return (run) => evaluate(run) ?? '';
    if (ungrouped(node).kind !== 'Attribute') return evaluate;
    return (run) => {
      const value = evaluate(run);
      return value === '' ? null : value;
    };
  }

  #concatenation(node: Concatenation): Evaluate {
    const operands = node.operands.map((operand) => ({
      evaluate: this.compile(operand),
      span: operand.span,
    }));
    return (run) => {
      let text = '';
      for (const { evaluate, span } of operands) {
        text += toText(evaluate(run)) ?? fail(argumentValue, span, listJoined);
      }
      return text;
    };
  }

  #call(node: FunctionCall): Evaluate {
    // checkCalls has let only known names pass.
    const definition = functionsByName.get(node.name) as FunctionDefinition;
    if (!definition.deterministic) this.deterministic = false;
    const places = node.arguments.map((argument) => this.#argument(argument));
    const spanOf = (place: number | undefined) =>
      (place === undefined ? undefined : places[place]?.span) ?? node.span;
    const call: Call = {
      functionName: node.name,
      span: node.span,
      arguments: places,
      fail: (finding, message, place, help) => fail(finding, spanOf(place), `${node.name}: ${message}`, help),
      failAlways: (finding, message, place, help, span) => {
        const diagnostic = diagnosticOf(finding, span ?? spanOf(place), `${node.name}: ${message}`, help);
        this.diagnostics.push(diagnostic);
        return () => {
          throw { interruption: 'error', diagnostic };
        };
      },
      note: this.#tracer?.note,
    };
    return definition.compile(call);
  }

  #argument(node: ArgumentNode): Argument {
    if (node.kind === 'Omitted') {
      const nothing = () => null;
      return {
        omitted: true,
        span: node.span,
        constant: null,
        attribute: undefined,
        name: undefined,
        evaluate: nothing,
      };
    }
    const inner = ungrouped(node);
    return {
      omitted: false,
      span: node.span,
      constant: literalOf(inner),
      attribute: inner.kind === 'Attribute' ? inner.name : undefined,
      name: inner.kind === 'Name' ? inner.name : undefined,
      evaluate: this.compile(node),
    };
  }
}

/** The value of a literal; a number that is no plain 64-bit integer stays the text it is, as `1.5`, `007` and `+5` do. */
function literalOf(node: Expression): Value | undefined {
  if (node.kind === 'Text') return node.value;
  if (node.kind === 'Number') return node.value ?? node.text;
  if (node.kind === 'Name') return constants.get(node.name);
  return undefined;
}

// Constants of Connect Sync, tolerated (section 2, A).
const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['True', true],
  ['False', false],
  ['NULL', null],
]);

/** Names read by a function's place are never evaluated; checkCalls has refused every other. */
function evaluateName(name: string): Evaluate {
  const constant = constants.get(name);
  if (constant !== undefined) return () => constant;
  const interruption = name === 'IgnoreObjectFlow' ? skipObject : skipAttribute;
  return () => {
    throw interruption;
  };
}

function ungrouped(node: Expression): Expression {
  return node.kind === 'Group' ? ungrouped(node.expression) : node;
}

const operators: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const listCompared = 'A list cannot be compared; take one value with Item.';
const listJoined = 'A list cannot stand beside &; put its values together with Join.';

function fail(definition: FindingDefinition, span: Span, message: string, help?: string): never {
  throw { interruption: 'error', diagnostic: diagnosticOf(definition, span, message, help) };
}
