import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expression } from '../../src/arbitraries/index.ts';
import { compile, type Program } from '../../src/evaluate/index.ts';
import { prove, proveEqual, type Subject } from '../../src/prove/index.ts';
import { judgeOf } from '../../src/prove/judge.ts';
import { readProperty } from '../../src/prove/property.ts';
import { contextFor } from '../../src/prove/subject.ts';
import { toText } from '../../src/values/convert.ts';
import { isList, type Value } from '../../src/values/value.ts';
import { anySingle, anyText } from '../support/anySingle.ts';
import { provableExpression } from '../support/provableExpression.ts';
import { runs } from '../support/runs.ts';
import { proveOptions, subjectOf } from '../support/subjectOf.ts';

const anyList = fc.oneof(anySingle, fc.array(anyText, { minLength: 1, maxLength: 3 }));

/** How often a proof is attacked. */
const ATTACKS = 40;

function attack(subject: Subject, property: string): void {
  const read = readProperty(property);
  if ('error' in read || read.kind === 'unique') throw new Error(property);
  const judge = judgeOf(read, subject);
  const { attributes, text } = subject.program;
  const users = fc.tuple(fc.tuple(...attributes.map(() => anySingle)), fc.nat());
  for (const [values, draw] of fc.sample(users, ATTACKS)) {
    const complaint = judge({ values, draw }).find(({ refutes }) => refutes);
    if (complaint !== undefined)
      throw new Error(
        `${text} is said to be ${property}, but for ${JSON.stringify(values)}: ${complaint.message}`,
      );
  }
}

/** The text or list that a program gives, null, or what took the place of a value. */
function shownBy(program: Program, valueFor: (name: string) => Value, subject: Subject): unknown {
  const outcome = program.evaluate(program.attributes.map(valueFor), contextFor(subject, 1));
  if (outcome.kind !== 'value') return { outcome: outcome.kind };
  return outcome.value === null || isList(outcome.value) ? outcome.value : toText(outcome.value);
}

const withoutSearch = proveOptions({ runs: 0 });

describe('what is proved is never refuted', () => {
  it('of user names', () => {
    let proved = 0;
    fc.assert(
      fc.property(provableExpression, (text) => {
        const subject = subjectOf(text);
        if (prove(subject, 'valid-upn', withoutSearch).kind !== 'proved') return;
        proved++;
        attack(subject, 'valid-upn');
      }),
      runs(150),
    );
    expect(proved).toBeGreaterThan(20);
  });

  it.each(['deterministic', 'max-length=9', 'matches=^[A-Za-z0-9.]*$', 'matches=^.{0,40}$'])(
    'of %s',
    (property) => {
      let proved = 0;
      const single = expression({
        attributes: { givenName: 'person-name', userName: 'user-name', hireDate: 'date', active: 'boolean' },
      });
      fc.assert(
        fc.property(single, (text) => {
          const subject = subjectOf(text);
          if (prove(subject, property, withoutSearch).kind !== 'proved') return;
          proved++;
          attack(subject, property);
        }),
        runs(100),
      );
      expect(proved).toBeGreaterThan(10);
    },
  );
});

describe('two expressions that are proved equal', () => {
  const rewritings: readonly ((text: string) => string)[] = [
    (text) => text.replace(/\bAppend\(/, 'Join("", '),
    (text) => text.replace(/\bJoin\("", /, 'Join("", "", '),
    (text) => text.replace(/\bToLower\(/, 'ToUpper('),
    (text) => text.replace(/\b(Trim|StripSpaces|NormalizeDiacritics)\(/, '$1($1(').replace(/$/, ')'),
    (text) => text.replace(/\bIsPresent\(/, 'IsNullOrEmpty('),
    (text) => text.replace(/\bNot\(/, 'IsPresent('),
    (text) => text.replace(/\bLeft\(([^(),]*), (\d+)\)/, 'Mid($1, 1, $2)'),
    (text) => text.replace(/ <> /, ' = '),
    (text) => text.replace(/\[givenName\]/, '([givenName])'),
    (text) => text.replace(/\[givenName\]/, '[familyName]'),
    (text) => text.replace(/"([a-z])"/, '("$1" & "")'),
    (text) => `Append(${text}, "")`,
    (text) => `Join("", ${text})`,
    (text) => `Coalesce(${text}, NULL)`,
  ];
  const pair = fc.tuple(
    fc.oneof(expression(), provableExpression),
    fc.array(fc.constantFrom(...rewritings), { minLength: 1, maxLength: 3 }),
  );

  it('give the same for every user', () => {
    let proved = 0;
    fc.assert(
      fc.property(pair, ([text, chosen]) => {
        const { program: next } = compile(chosen.reduce((so, rewrite) => rewrite(so), text));
        if (next === undefined) return;
        const subject = subjectOf(text);
        const { kind } = proveEqual(subject, next, withoutSearch);
        if (kind !== 'proved') return;
        proved++;
        const names = [...new Set([...subject.program.attributes, ...next.attributes])];
        const users = fc.tuple(...names.map((name) => (name === 'otherMails' ? anyList : anySingle)));
        for (const values of fc.sample(users, ATTACKS)) {
          const valueFor = (name: string) => values[names.indexOf(name)] ?? null;
          expect(shownBy(next, valueFor, subject)).toEqual(shownBy(subject.program, valueFor, subject));
        }
      }),
      runs(300),
    );
    expect(proved).toBeGreaterThan(30);
  });
});
