import { getNodeValue, parseTree, stripComments } from 'jsonc-parser';
import { checkShape } from '../../config/checkShape.ts';
import { type EmulatorSettings, settingsSchema } from '../../emulator/index.ts';
import { findJsonProblem } from '../../schema/index.ts';
import { createLineIndex } from '../../source/lineIndex.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf } from '../inputs.ts';
import { type Io, Unfinished } from '../io.ts';

// A file of another kind has nothing but mistakes.
const mostSaid = 5;

/**
 * The settings file of the emulator: JSON with comments, of the shape that `settingsSchema` describes. Throws
 * `Unfinished` with what is wrong with it, by line.
 */
export async function readSettings(path: string, io: Io): Promise<EmulatorSettings> {
  const original = await readTextFile(path, io);
  const text = stripComments(original, ' ');
  const positionOf = createLineIndex(original);
  const lineOf = (offset: number) => `${nameOf(path)}, line ${positionOf(offset).line}`;
  const problem = findJsonProblem(text);
  if (problem !== undefined) throw new Unfinished(`${lineOf(problem.offset)}: ${problem.cause}.`);
  const root = parseTree(text)!;
  const findings = checkShape(root, settingsSchema, 'The settings file');
  if (findings.length > 0) {
    const said = findings
      .slice(0, mostSaid)
      .map(({ span, message, help }) =>
        [`${lineOf(span.start)}: ${message}`, help].filter((part) => part !== undefined).join(' '),
      );
    const left = findings.length - said.length;
    throw new Unfinished([...said, ...(left > 0 ? [`And ${left} more.`] : [])].join(' '));
  }
  return getNodeValue(root) as EmulatorSettings;
}
