import type { Command } from 'commander';
import { readText } from '../readers/index.ts';
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
}

/** The expression that the flags name, or the guide's when they name none. */
export async function readExpression(flags: ExpressionFlags, io: Io): Promise<GivenExpression> {
  const { expression, expressionFile, mapping, attribute } = flags;
  const given = [expression, expressionFile, mapping].filter((flag) => flag !== undefined);
  if (given.length > 1) {
    throw new WrongUsage(
      '--expression, --expression-file and --mapping exclude each other; give one of them.',
    );
  }
  if (expression !== undefined)
    return { source: { name: '--expression', text: expression }, note: undefined };
  if (expressionFile !== undefined) {
    return {
      source: { name: nameOf(expressionFile), text: await readTextFile(expressionFile, io) },
      note: undefined,
    };
  }
  if (mapping !== undefined) return readMapping(mapping, attribute, io);
  return {
    source: { name: 'the guide’s expression', text: guideExpression },
    note: 'No expression was given: this is the one that Microsoft’s troubleshooting guide of API-driven inbound provisioning recommends.',
  };
}

/** A whole file as text; what it cannot be read for ends the command. */
export async function readTextFile(path: string, io: Io): Promise<string> {
  const [input] = await openInputs([path], io);
  const read = await readText(input!);
  if ('finding' in read)
    throw new Unfinished([read.finding.message, read.finding.help].filter(Boolean).join(' '));
  return read.text;
}
