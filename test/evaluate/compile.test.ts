import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/index.ts';
import { type Attributes, error, evaluateText, shown, skipAttribute } from '../support/evaluateText.ts';

describe('a comparison', () => {
  it.each<[string, string, Attributes, string]>([
    ['equal texts', '"a" = "a"', {}, 'True'],
    ['texts that differ in case', '"a" = "A"', {}, 'False'],
    ['numbers by size', '[n] < 10', { n: '9' }, 'True'],
    ['the six signs', 'IIF(2 >= 2, IIF(2 <= 2, IIF(1 <> 2, IIF(2 > 1, "y", ""), ""), ""), "")', {}, 'y'],
    ['an absent attribute equals nothing', '[a] = ""', {}, 'False'],
    ['nor does it differ from anything', '[a] <> "x"', {}, 'False'],
    ['an empty attribute the same', '[a] = ""', { a: '' }, 'False'],
    ['on the right, too', '"" = [a]', { a: '' }, 'False'],
    ['in parentheses, too', '([a]) = ""', { a: '' }, 'False'],
    ['but empty text of a function counts', 'Trim([a]) = ""', { a: ' ' }, 'True'],
    ['joined text is text', '[a] & "" = ""', { a: null }, 'True'],
    ['true by name', 'IsPresent([a]) = True', { a: 'x' }, 'True'],
  ])('%s', (_, expression, attributes, result) => {
    expect(shown(evaluateText(expression, attributes))).toBe(result);
  });

  it.each<[string, Attributes, string]>([
    ['[a] = ""', {}, 'True'],
    ['[a] <> "x"', {}, 'True'],
    ['[a] = ""', { a: '' }, 'True'],
  ])('of %s leniently takes null for empty text', (expression, attributes, result) => {
    const { program } = compile(expression, { nullIif: 'lenient' });
    const values = program!.attributes.map((name) => attributes[name] ?? null);
    expect(shown(program!.evaluate(values, {} as never))).toBe(result);
  });

  it('of a list is an error', () => {
    expect(shown(evaluateText('[a] = "x"', { a: ['x'] }))).toEqual(error);
  });
});

describe('&', () => {
  it.each<[string, string, Attributes, unknown]>([
    ['joins texts, numbers and booleans', '"a" & 1 & True', {}, 'a1True'],
    ['takes null for empty', '[a] & "x"', {}, 'x'],
    ['refuses a list', '[a] & "x"', { a: ['1'] }, error],
    ['stands apart from a hexadecimal number', '"a" & &H1F', {}, 'a31'],
  ])('%s', (_, expression, attributes, result) => {
    expect(shown(evaluateText(expression, attributes))).toEqual(result);
  });
});

describe('a number means the same as the quoted one', () => {
  it.each<[string, string]>([
    ['Join("", 0049, 30)', '004930'],
    ['Append("+", +49)', '++49'],
    ['CStr(007)', '007'],
    ['CStr(-0)', '-0'],
    ['Switch(05, "other", "5", "five", "05", "zero five")', 'zero five'],
    ['Mid("John", 02, +2)', 'oh'],
    ['BitAnd(007, 03)', '3'],
    ['IIF(007 = 7, "equal", "not")', 'equal'],
    ['IIF(00, "true", "false")', 'false'],
    ['DateDiff("d", DateAdd("d", +07, CDate("2026-01-01")), CDate("2026-01-01"))', '-7'],
  ])('%s gives %s', (expression, result) => {
    expect(shown(evaluateText(expression))).toBe(result);
    const quoted = expression.replace(/(?<=[ (])[+-]?[0-9]+(?=[,) ])/g, '"$&"');
    expect(quoted).not.toBe(expression);
    expect(shown(evaluateText(quoted))).toBe(result);
  });
});

describe('names without parentheses', () => {
  it.each<[string, string, unknown]>([
    ['IgnoreAttributeFlow skips the attribute', 'IgnoreAttributeFlow', skipAttribute],
    ['IgnoreObjectFlow skips the object', 'IgnoreObjectFlow', { outcome: 'skip-object' }],
    ['only where they are reached', 'IIF("a" = "a", "x", IgnoreObjectFlow)', 'x'],
    ['from any depth', 'Append(IIF("a" = "a", IgnoreAttributeFlow, "y"), "z")', skipAttribute],
    ['True and False are booleans', 'IIF(True, False, "x")', 'False'],
    ['NULL is null', 'Coalesce(NULL, "x")', 'x'],
  ])('%s', (_, expression, result) => expect(shown(evaluateText(expression))).toEqual(result));
});

describe('a program', () => {
  it('names each attribute once, in the order of the text', () => {
    const { program } = compile('Join("-", [b], [a], Append([b], [name.givenName]))');
    expect(program!.attributes).toEqual(['b', 'a', 'name.givenName']);
  });

  it('tells attributes apart by case', () => {
    expect(compile('[a] & [A]').program!.attributes).toEqual(['a', 'A']);
  });

  it.each([
    ['Join("", [a], "b")', true],
    ['RandomString(3, 0, 0, 0, 0)', false],
    ['IIF([a] = "x", Now(), "b")', false],
    ['Append("a", Guid())', false],
  ])('of %s is deterministic: %s', (expression, deterministic) => {
    expect(compile(expression).program!.deterministic).toBe(deterministic);
  });

  it('reads the clock once for an evaluation, and only when asked', () => {
    let readings = 0;
    const context = {
      now: () => {
        readings++;
        return evaluateText('CDate("2026-11-25")') as never;
      },
      random: { nextUint32: () => 0 },
      defaultDomain: undefined,
      isTaken: () => false,
    };
    compile('Append("a", "b")').program!.evaluate([], context);
    expect(readings).toBe(0);
    compile('IIF(IsNull(Now()), "a", IIF(IsNull(Now()), "b", "c"))').program!.evaluate([], context);
    expect(readings).toBe(1);
  });

  it('gives null for values that nobody passed', () => {
    expect(shown(compile('[a]').program!.evaluate([], {} as never))).toBe(null);
  });

  it('tells a mistake of ours from one of the expression', () => {
    const broken = () => {
      throw new TypeError('we slipped');
    };
    const outcome = compile('Now()').program!.evaluate([], { now: broken } as never);
    expect(outcome).toMatchObject({
      kind: 'error',
      diagnostic: { code: 'internal-error', message: 'upnlint failed here: we slipped.' },
    });
  });

  it('keeps a mistake among constants as a diagnostic, and fails only where it is reached', () => {
    const { program, diagnostics } = compile('IIF([a] = "x", Replace([b], , "(", , "", , ), "fine")');
    expect(diagnostics.map(({ code }) => code)).toEqual(['regex-invalid']);
    expect(shown(program!.evaluate(['y', 'b'], {} as never))).toBe('fine');
    expect(program!.evaluate(['x', 'b'], {} as never)).toMatchObject({ diagnostic: diagnostics[0] });
  });

  it('is missing when the text has an error, and every mistake is named in one pass', () => {
    const { program, diagnostics } = compile('Lower(Left("a"), Mid("b", , 1), Append("c", UTF8))');
    expect(program).toBeUndefined();
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([
      ['unknown-function', 0],
      ['argument-count', 6],
      ['omitted-required-argument', 25],
      ['argument-name', 44],
    ]);
  });
});

describe('Redact', () => {
  it('marks the outcome wherever it stands', () => {
    expect(evaluateText('Append("a", Redact("b"))')).toMatchObject({ kind: 'value', sensitive: true });
  });

  it('does not when it was not reached', () => {
    expect(evaluateText('IIF("a" = "a", "x", Redact("b"))')).toMatchObject({ sensitive: false });
  });
});
