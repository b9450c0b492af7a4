import { quote } from '../../../grammar/quote.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { defineRule } from '../rule.ts';

export const undeclaredTarget = defineRule({
  definition: {
    code: 'undeclared-target',
    severity: 'error',
    summary: 'A mapping writes to an attribute that the target object does not declare.',
    why: 'The service does not know the attribute: it refuses the schema, or nothing flows.',
    cure: 'Write the name as the target object in "directories" has it; names are case-sensitive.',
    example: { bad: '"targetAttributeName": "mailNickName"', good: '"targetAttributeName": "mailNickname"' },
    reference: 'schema-format.md section 6, trap 5 (E, A)',
  },
  examples: {
    bad: [
      { target: 'mailNickName', expression: '[userName]', targetAttributes: { mailNickname: 'String' } },
      { target: 'costCenter', expression: '[userName]', targetAttributes: { mailNickname: 'String' } },
    ],
    good: [
      { target: 'mailNickname', expression: '[userName]', targetAttributes: { mailNickname: 'String' } },
      { target: 'mailNickName', expression: '[userName]' },
    ],
  },
  create: ({ objectMapping, reportInFile }) => ({
    mapping({ target, targetSpan }) {
      const object = objectMapping?.targetObject;
      if (target === undefined || object === undefined || object.attributes.size === 0) return;
      if (object.attributes.has(target)) return;
      const message = `The target object ${quote(object.name)} declares no attribute ${quote(target)}.`;
      const near = nearest(target, object.attributes.keys());
      if (near === undefined) {
        reportInFile(targetSpan, message, {
          help: 'Correct the name, or add the attribute to the attribute list of the target.',
        });
        return;
      }
      const isCase = near.toLowerCase() === target.toLowerCase();
      reportInFile(targetSpan, message, {
        help: `${isCase ? 'Names are case-sensitive; write' : 'Did you mean'} ${quote(near)}${isCase ? '.' : '?'}`,
        fixes: [
          {
            title: `Write ${near}`,
            safety: isCase ? 'safe' : 'unsafe',
            edits: [{ span: targetSpan, text: JSON.stringify(near) }],
          },
        ],
      });
    },
  }),
});
