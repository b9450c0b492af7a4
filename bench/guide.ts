import { guideExpression } from '../src/cli/guideExpression.ts';
import { compile, type EvaluationContext, seededRandom } from '../src/evaluate/index.ts';
import type { RandomSource } from '../src/functions/define.ts';
import type { Value } from '../src/values/value.ts';
import { compare } from './measure.ts';
import { type Measurement, shownTime } from './report.ts';

/** The guide's expression as compiled closures against the same as plain code; both draw from the same random numbers. */
export function measureGuide(): Measurement {
  const { program } = compile(guideExpression);
  if (program === undefined) throw new Error('the guide’s expression does not compile');
  const random = seededRandom(7);
  const context: EvaluationContext = {
    now: () => {
      throw new Error('the expression asks for no time');
    },
    random,
    defaultDomain: domain,
    isTaken: () => false,
  };
  const users: Value[][] = userNames.map((name) => [name]);
  const expected = byHand(userNames, random);
  const result = compare({
    expected,
    pieces: userNames.length,
    ours() {
      random.restart(1);
      return users.map((values) => {
        const outcome = program.evaluate(values, context);
        return outcome.kind === 'value' ? outcome.value : outcome;
      });
    },
    byHand: () => byHand(userNames, random),
  });
  return {
    name: 'the guide’s expression, a user',
    ours: shownTime(result.ours),
    byHand: shownTime(result.byHand),
    ratio: result.ratio,
    aim: 1.6,
  };
}

const domain = 'contoso.com';
const userNames = Array.from({ length: 1000 }, (_, index) => {
  const name = `${['bjensen', 'maría.pérez', "o'brien", 'li'][index % 4]}${index}`;
  return index % 10 === 9 ? name : `${name}@example.com`;
});

function byHand(
  names: readonly string[],
  random: RandomSource & { restart: (key: number) => void },
): string[] {
  random.restart(1);
  return names.map((name) => guideByHand(name, random));
}

function guideByHand(userName: string, random: RandomSource): string {
  let digits = '';
  while (digits.length < 3) {
    const number = random.nextUint32();
    // Numbers above this would make the first digits likelier than the last.
    if (number < 4294967290) digits += number % 10;
  }
  return `${userName.replace(suffix, '')}${digits}@${domain}`;
}

const suffix = /@.*/g;
