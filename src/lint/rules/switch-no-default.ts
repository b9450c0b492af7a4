import type { Argument, FunctionCall } from '../../../grammar/index.ts';
import type { Abstract } from '../../analyze/index.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const switchNoDefault = defineRule({
  definition: {
    code: 'switch-no-default',
    severity: 'info',
    summary: 'A Switch without a default value gives null for every source that no key names.',
    why: 'Null is not provisioned: the attribute keeps its old value, or a new user goes without it, and nobody is told.',
    cure: 'Write a default value in the second place, or the source itself to pass on what has no key.',
    example: {
      bad: 'Switch([country], , "Germany", "DE", "France", "FR")',
      good: 'Switch([country], "US", "Germany", "DE", "France", "FR")',
    },
    reference: 'language.md section 7, Switch (A), section 4 (D for null)',
  },
  examples: {
    bad: ['Switch([country], , "Germany", "DE", "France", "FR")'],
    good: [
      'Switch([country], "US", "Germany", "DE", "France", "FR")',
      'Switch([Active], , "1", "True", "0", "False")',
      'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
      'Coalesce(Switch([country], , "Germany", "DE"), "US")',
      'IgnoreFlowIfNullOrEmpty(Switch([country], , "Germany", "DE"))',
      { expression: 'Switch([country], , "Germany", "DE")', defaultValue: 'US' },
    ],
  },
  create({ report, analysis, mapping }) {
    const awaited = new Set<Argument>();
    return {
      // A call is met before its places, so those that take a null are known when their turn comes.
      Function(call) {
        if (call.name === 'Coalesce') for (const place of call.arguments.slice(0, -1)) awaited.add(place);
        if (call.name === 'IgnoreFlowIfNullOrEmpty' && call.arguments[0]) awaited.add(call.arguments[0]);
        if (call.name !== 'Switch' || call.arguments.length < 4) return;
        const source = call.arguments[0]!;
        const defaultPlace = call.arguments[1]!;
        if (defaultPlace.kind !== 'Omitted' || awaited.has(call)) return;
        if (mapping?.defaultValue !== undefined) return;
        const keys = keysOf(call);
        if (isTwoValued(keys) || coversAll(keys, analysis().of(source))) return;
        report(call.nameSpan, 'Without a default value, this Switch gives null when no key is equal.', {
          help: 'Null is not provisioned; write a default value in the second place if these users should get one.',
        });
      },
    };
  },
});

function keysOf(call: FunctionCall): ReadonlySet<string> {
  const keys = call.arguments.filter((_, place) => place >= 2 && place % 2 === 0).map(literalText);
  return new Set(keys.filter((key) => key !== undefined));
}

/** Microsoft's own default mappings leave it out where the keys name both values of a boolean (schema-format.md section 5, D). */
function isTwoValued(keys: ReadonlySet<string>): boolean {
  const lower = new Set([...keys].map((key) => key.toLowerCase()));
  return (lower.has('true') && lower.has('false')) || (lower.has('1') && lower.has('0'));
}

function coversAll(keys: ReadonlySet<string>, source: Abstract): boolean {
  if (source.texts === undefined || ((source.canBeNull || source.canBeList) && !keys.has(''))) return false;
  return source.texts.every((text) => keys.has(text));
}
