import type { Command } from 'commander';
import type { Finding } from '../diagnostics/finding.ts';
import { type Input, readText } from '../readers/index.ts';
import { findMapping } from '../schema/index.ts';
import type { InputRemark } from '../simulate/index.ts';
import type { Source } from '../source/source.ts';
import { guideExpression } from './guideExpression.ts';
import { nameOf, openInputs } from './inputs.ts';
import { type Io, Unfinished, WrongUsage } from './io.ts';

/** Where an expression comes from, as flags of a command. */
export interface ExpressionFlags {
  readonly expression?: string;
  readonly expressionFile?: string;
  readonly mapping?: string;
  /** The target attribute, whose rules the values are checked by. */
  readonly attribute: string;
}

export function withExpressionOptions(command: Command): Command {
  return command
    .option('--expression <text>', 'the expression of the mapping')
    .option('--expression-file <file>', 'a file that holds the expression')
    .option('--mapping <file>', 'an exported schema; its mapping of the attribute is taken')
    .option('--attribute <name>', 'the target attribute of the mapping', 'userPrincipalName');
}

export interface GivenExpression {
  readonly source: Source;
  /** Where it came from, where that is not plain to see. */
  readonly note: string | undefined;
  /** What the service writes where the expression gives nothing (a mapping's defaultValue). */
  readonly defaultValue: string | undefined;
  readonly remarks: readonly InputRemark[];
}

const plain = { note: undefined, defaultValue: undefined, remarks: [] };

/** The expression that the flags name, or the guide's when they name none. */
export async function readExpression(flags: ExpressionFlags, io: Io): Promise<GivenExpression> {
  const { expression, expressionFile, mapping, attribute } = flags;
  const given = [expression, expressionFile, mapping].filter((flag) => flag !== undefined);
  if (given.length > 1) {
    throw new WrongUsage(
      '--expression, --expression-file and --mapping exclude each other; give one of them.',
    );
  }
  if (expression !== undefined) return { ...plain, source: { name: '--expression', text: expression } };
  if (expressionFile !== undefined) {
    return {
      ...plain,
      source: { name: nameOf(expressionFile), text: await readTextFile(expressionFile, io) },
    };
  }
  if (mapping !== undefined) return readMapping(mapping, attribute, io);
  return {
    ...plain,
    source: { name: 'the guide’s expression', text: guideExpression },
    note: 'No expression was given: this is the one that Microsoft’s troubleshooting guide of API-driven inbound provisioning recommends.',
  };
}

/**
 * A whole file as text; what it cannot be read for ends the command.
 * @param take what to make of the bytes before they are read as text
 */
export async function readTextFile(
  path: string,
  io: Io,
  take: (input: Input) => Input = (input) => input,
): Promise<string> {
  const [input] = await openInputs([path], io);
  const read = await readText(take(input!));
  if ('finding' in read) throw new Unfinished(sentence(read.finding));
  return read.text;
}

async function readMapping(path: string, attribute: string, io: Io): Promise<GivenExpression> {
  const name = nameOf(path);
  const { mapping, findings } = findMapping({ name, text: await readTextFile(path, io) }, attribute);
  if (mapping === undefined) throw new Unfinished(findings.map(sentence).join(' '));
  const { line } = mapping.position;
  return {
    source: { name: `${name}, line ${line}`, text: mapping.expression },
    note: `The mapping ${mapping.path} of ${name}, line ${line}.`,
    defaultValue: mapping.defaultValue,
    remarks: findings.map((finding) => ({ source: name, finding, unfinished: false })),
  };
}

function sentence({ message, help }: Finding): string {
  return help === undefined ? message : `${message} ${help}`;
}
