import { quote } from '../../../grammar/quote.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { defineRule, type ReportDetails } from '../rule.ts';

export const undeclaredAttribute = defineRule({
  definition: {
    code: 'undeclared-attribute',
    severity: 'error',
    summary: 'A source attribute is used that the schema does not declare.',
    why: 'Names of attributes are case-sensitive. The service refuses the schema ("SchemaInvalid"), or the attribute is empty for everybody.',
    cure: 'Write the name as the source object in "directories" has it, or add the attribute to the attribute list first.',
    example: { bad: '[Description] where the object declares description', good: '[description]' },
    reference: 'schema-format.md section 6, trap 5 (D for letter case, E for the rest)',
  },
  examples: {
    bad: [
      { expression: 'Trim([Description])', sourceAttributes: { description: 'String' } },
      { expression: '[displaynme]', sourceAttributes: { displayName: 'String' } },
      { expression: '[costCenter]', sourceAttributes: { displayName: 'String' } },
      {
        expression: '[displayName]',
        sourceAttributes: { displayName: 'String' },
        scope: [{ operatorName: 'EQUALS', sourceOperandName: 'Department', values: ['Sales'] }],
      },
    ],
    good: [
      { expression: 'Trim([description])', sourceAttributes: { description: 'String' } },
      // Nothing is known of the attributes.
      { expression: 'Trim([Description])' },
      'Trim([Description])',
    ],
  },
  create({ objectMapping, report, reportInFile }) {
    const declared = objectMapping?.sourceObject?.attributes;
    if (declared === undefined || declared.size === 0) return {};
    return {
      Attribute({ name, span }) {
        if (declared.has(name)) return;
        const near = nearest(name, declared.keys());
        const isCase = near?.toLowerCase() === name.toLowerCase();
        const details: ReportDetails =
          near === undefined
            ? { help: 'Correct the name, or add the attribute to the attribute list of the source.' }
            : {
                help: `${isCase ? 'Names are case-sensitive; write' : 'Did you mean'} ${quote(`[${near}]`)}${isCase ? '.' : '?'}`,
                fixes: [
                  {
                    title: `Write [${near}]`,
                    safety: isCase ? 'safe' : 'unsafe',
                    edits: [{ span, text: `[${near}]` }],
                  },
                ],
              };
        report(span, `The source object declares no attribute ${quote(name)}.`, details);
      },
      objectMapping({ scope }) {
        for (const { sourceOperandName: name, span } of scope) {
          if (name === undefined || name === '' || declared.has(name)) continue;
          // An expression in this place is scope-expression's to tell.
          if (/[([]/.test(name)) continue;
          reportInFile(
            span,
            `The scoping filter tests ${quote(name)}, which the source object does not declare.`,
            { help: helpFor(name, nearest(name, declared.keys())) },
          );
        }
      },
    };
  },
});

function helpFor(name: string, near: string | undefined): string {
  if (near === undefined) return 'Correct the name.';
  const isCase = near.toLowerCase() === name.toLowerCase();
  return isCase ? `Names are case-sensitive; write ${quote(near)}.` : `Did you mean ${quote(near)}?`;
}
