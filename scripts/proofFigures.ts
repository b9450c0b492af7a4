// What `prove` is worth, in figures: `npm run figures:prove -- --proved 2000 --attacks 10000 --faults 500`.
// Soundness: expressions that are proved, each attacked with random users; a refutation ends it with exit code 1.
// Completeness: the share of faults, planted in proved expressions, that are found within two seconds each.
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { seededRandom } from '../src/evaluate/index.ts';
import { prove, type Subject } from '../src/prove/index.ts';
import { judgeOf } from '../src/prove/judge.ts';
import { madeUpUsers } from '../src/prove/madeUpUsers.ts';
import { search } from '../src/prove/search.ts';
import { anySingle } from '../test/support/anySingle.ts';
import { expressionOf, faults, type NameInParts, nameInParts } from '../test/support/provableExpression.ts';
import { proveOptions, subjectOf } from '../test/support/subjectOf.ts';

const { values: flags } = parseArgs({
  options: {
    proved: { type: 'string', default: '2000' },
    attacks: { type: 'string', default: '10000' },
    faults: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const [wanted, attacks, faultCount, seed] = [flags.proved, flags.attacks, flags.faults, flags.seed].map(
  Number,
) as [number, number, number, number];

/** Values for any attribute; each attack picks others. */
const pool = fc.sample(anySingle, { numRuns: 50_000, seed });
const random = seededRandom(seed);

const provable = provedNames(Math.max(wanted, Math.min(faultCount, 500)));
console.log(`proved: ${provable.length} expressions`);

let refuted = 0;
for (const name of provable.slice(0, wanted)) {
  if (!survives(subjectOf(expressionOf(name)))) refuted++;
}
console.log(
  `soundness: ${Math.min(wanted, provable.length)} proofs attacked with ${attacks} users each, ${refuted} refuted`,
);

const missed = new Map<string, number>();
let found = 0;
for (let i = 0; i < faultCount; i++) {
  const [what, plant] = faults[i % faults.length]!;
  if (isRefuted(subjectOf(plant(provable[i % provable.length]!)), seed + i)) found++;
  else missed.set(what, (missed.get(what) ?? 0) + 1);
}
console.log(
  `completeness: ${found} of ${faultCount} faults found within two seconds (${((100 * found) / faultCount).toFixed(1)} %)`,
);
for (const [what, count] of missed) console.log(`  missed ${count} times: ${what}`);
if (refuted > 0) process.exitCode = 1;

function provedNames(count: number): NameInParts[] {
  const names: NameInParts[] = [];
  for (let part = 0; names.length < count; part++) {
    for (const name of fc.sample(nameInParts, { numRuns: 200, seed: seed + part })) {
      const verdict = prove(subjectOf(expressionOf(name)), 'valid-upn', proveOptions({ runs: 0 }));
      if (verdict.kind === 'proved' && names.length < count) names.push(name);
    }
  }
  return names;
}

function survives(subject: Subject): boolean {
  const judge = judgeOf({ kind: 'valid', name: 'valid-upn' }, subject);
  const { attributes, text } = subject.program;
  for (let i = 0; i < attacks; i++) {
    const values = attributes.map(() => pool[random.nextUint32() % pool.length]!);
    const complaint = judge({ values, draw: i }).find(({ refutes }) => refutes);
    if (complaint === undefined) continue;
    console.log(`refuted: ${text}\n  ${JSON.stringify(values)}: ${complaint.message}`);
    return false;
  }
  return true;
}

/** Whether two seconds of search find a user for whom it fails. */
function isRefuted({ program, ...rest }: Subject, searchSeed: number): boolean {
  const judge = judgeOf({ kind: 'valid', name: 'valid-upn' }, { program, ...rest });
  const start = performance.now();
  let refutes = false;
  search(
    madeUpUsers(program.attributes, [program.expression], new Map(), !program.deterministic),
    (candidate) => {
      const complaints = judge(candidate);
      refutes ||= complaints.some((complaint) => complaint.refutes);
      return complaints;
    },
    {
      runs: 1_000_000,
      freedomAt: () => 'freely',
      seed: searchSeed,
      isOver: () => refutes || performance.now() - start > 2000,
    },
  );
  return refutes;
}
