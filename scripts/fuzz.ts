// Random patterns, values, date formats, expressions and bytes, until the time is over: `npm run fuzz -- --seconds 600`.
// Nothing may come but designed outcomes, and the two regex engines must agree. The seed is printed; --seed N repeats it.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { format, parse, print } from '../grammar/index.ts';
import {
  anyValue,
  dotnetInput,
  dotnetPattern,
  expression,
  expressionTree,
} from '../src/arbitraries/index.ts';
import {
  compileDateFormatter,
  compileDateParser,
  dateTimeFromTicks,
  isDateFailure,
  parseDateText,
  parseDateTime,
} from '../src/dates/index.ts';
import { compile } from '../src/evaluate/index.ts';
import { createContext } from '../src/library/context.ts';
import { readUsers } from '../src/readers/index.ts';
import { compileRegex, RegexUnanswered } from '../src/regex/index.ts';
import { findMapping } from '../src/schema/index.ts';
import { scrapsArbitrary } from '../test/support/scraps.ts';

/** A kind of random case and what must hold of it; a false or an exception is a bug. */
interface Target {
  readonly name: string;
  readonly property: fc.IRawProperty<unknown, boolean>;
}

const dateFormat = fc
  .array(
    fc.constantFrom(
      ...'d dd ddd dddd f ff fffffff F FF g h hh H HH K m mm M MM MMM MMMM s ss t tt y yy yyyy z zz zzz % \\ \' " : / . - T Z'.split(
        ' ',
      ),
      ' ',
      'é',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const dateText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc
    .array(fc.constantFrom(...'0123456789-/:. TZ+,AMPJunday'.split('')), { maxLength: 30 })
    .map((units) => units.join('')),
);

const context = createContext({ now: '2026-11-25T09:00:00Z', seed: 1, defaultDomain: 'contoso.com' });

const targets: readonly Target[] = [
  {
    name: 'regex: fast and exact agree',
    property: fc.property(dotnetPattern(), dotnetInput(), (pattern, input) => {
      const exact = compileRegex(pattern, { engine: 'exact' });
      const auto = compileRegex(pattern);
      if ('error' in exact || 'error' in auto) return 'error' in exact && 'error' in auto;
      const [slow, fast] = [
        matched(() => exact.regex.matches(input)),
        matched(() => auto.regex.matches(input)),
      ];
      return slow === fast || slow === unanswered || fast === unanswered;
    }),
  },
  {
    name: 'regex: any text is a pattern or an error',
    property: fc.property(fc.string({ unit: 'binary', maxLength: 40 }), dotnetInput(), (pattern, input) => {
      const compiled = compileRegex(pattern);
      if ('regex' in compiled) matched(() => compiled.regex.matches(input));
      return true;
    }),
  },
  {
    name: 'dates: any format and any text',
    property: fc.property(
      dateFormat,
      dateText,
      fc.bigInt({ min: 0n, max: 3155378975999999999n }),
      (pattern, text, ticks) => {
        const parser = compileDateParser(pattern);
        if (!isDateFailure(parser)) parser(text);
        const formatter = compileDateFormatter(pattern);
        const dateTime = dateTimeFromTicks(ticks, 'Utc');
        if (!isDateFailure(formatter) && !isDateFailure(dateTime)) formatter(dateTime);
        parseDateTime(text);
        parseDateText(text);
        return true;
      },
    ),
  },
  {
    name: 'expressions: evaluation has an outcome',
    property: fc.property(
      fc.oneof(expressionTree().map(print), expression(), expression({ wellTyped: false })),
      fc.array(anyValue(), { minLength: 8, maxLength: 8 }),
      (text, values) => {
        const { program } = compile(text);
        if (program === undefined) return true;
        const given = program.attributes.map((_, i) => values[i % values.length] ?? null);
        const outcome = program.evaluate(given, context);
        return outcome.kind !== 'error' || outcome.diagnostic.code !== 'internal-error';
      },
    ),
  },
  {
    name: 'expressions: any text parses or says why',
    property: fc.property(scrapsArbitrary, (text) => {
      const { expression, diagnostics } = parse(text);
      if (expression === undefined) return diagnostics.some(({ severity }) => severity === 'error');
      return print(parse(format(expression)).expression ?? expression) === print(expression);
    }),
  },
  {
    name: 'schemas: any text is read or refused',
    property: fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const { mapping, findings } = findMapping({ name: 'fuzz', text });
      return mapping !== undefined || findings.length > 0;
    }),
  },
  {
    name: 'users: any bytes are read or refused',
    property: fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      for await (const item of readUsers([{ name: 'fuzz', bytes }])) if (item.kind === 'failure') return true;
      return true;
    }),
  },
];

const unanswered = 'no answer';

/** The matches as text, or that the engine gave no answer, which the two may do for different values. */
function matched(match: () => unknown): string {
  try {
    return JSON.stringify(match());
  } catch (thrown) {
    if (thrown instanceof RegexUnanswered) return unanswered;
    throw thrown;
  }
}

const { values: options } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(options.seconds ?? '600');
const firstSeed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
console.log(`seed ${firstSeed}, ${seconds} seconds`);

const end = Date.now() + seconds * 1000;
const cases = new Map(targets.map(({ name }) => [name, 0]));
for (let seed = firstSeed; Date.now() < end; seed++) {
  for (const { name, property } of targets) {
    const result = await fc.check(property, {
      seed,
      numRuns: 500,
      interruptAfterTimeLimit: Math.max(1, end - Date.now()),
    });
    cases.set(name, (cases.get(name) ?? 0) + result.numRuns);
    if (!result.failed || result.interrupted) continue;
    console.log(`failed: ${name}, --seed ${seed}\n${fc.defaultReportMessage(result) ?? ''}`);
    process.exit(1);
  }
}
for (const [name, count] of cases) console.log(`${String(count).padStart(9)}  ${name}`);
