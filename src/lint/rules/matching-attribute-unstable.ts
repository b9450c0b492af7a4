import { type Expression, walk } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { functionsByName } from '../../functions/index.ts';
import { walkValue } from '../choicesOf.ts';
import type { Dialect } from '../dialect.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const matchingAttributeUnstable = defineRule({
  definition: {
    code: 'matching-attribute-unstable',
    severity: 'warning',
    summary:
      'Objects are matched by a value that can change, such as a name or an address, or by a constant.',
    why: 'After a marriage or a new address the person matches nobody, and a second account is created; two people of one name match the same account.',
    cure: 'Match by an identifier that a person keeps: the employee number, externalId, objectGUID.',
    example: {
      bad: 'displayName, matchingPriority 1: [displayName]',
      good: 'employeeId, matchingPriority 1: [externalId]',
    },
    reference: 'schema-format.md sections 3 and 5 (D for the default matches; A for the advice)',
  },
  examples: {
    bad: [
      { target: 'displayName', matchingPriority: 1, expression: '[displayName]', template: 'API2AAD' },
      {
        target: 'mail',
        matchingPriority: 1,
        expression: '[emails[type eq "work"].value]',
        template: 'API2AAD',
      },
      {
        target: 'employeeId',
        matchingPriority: 1,
        expression: 'RandomString(8, 8, 0, 0, 0)',
        template: 'API2AAD',
      },
      { target: 'employeeId', matchingPriority: 1, expression: '"1"', template: 'API2AAD' },
    ],
    good: [
      { target: 'employeeId', matchingPriority: 1, expression: '[externalId]', template: 'API2AAD' },
      // Applications match by userName and mail by default.
      { target: 'userName', matchingPriority: 1, expression: '[userPrincipalName]' },
      {
        target: 'mail',
        matchingPriority: 0,
        expression: '[emails[type eq "work"].value]',
        template: 'API2AAD',
      },
    ],
  },
  create: (context) => ({
    expression(root) {
      const { mapping, report, reportInFile } = context;
      // A unique value for matching is select-unique-value-matching's to tell.
      if (mapping === undefined || mapping.matchingPriority === 0 || selectUniqueValueOf(root)) return;
      let isNew = false;
      let readsUser = false;
      walk(root, {
        Attribute: () => {
          readsUser = true;
        },
      });
      walkValue(root, (node) => {
        if (node.kind !== 'Function' || functionsByName.get(node.name)?.deterministic !== false) return;
        isNew = true;
        report(node.nameSpan, `${node.name} gives a new value each time, so no object ever matches.`, {
          help: 'Match by an attribute that a person keeps.',
          severity: 'error',
        });
      });
      if (!readsUser && !isNew) {
        report(root.span, 'No attribute goes into the value, so that all users match the same object.', {
          help: 'Match by an attribute that only one person has.',
          severity: 'error',
        });
        return;
      }
      const { target = '' } = mapping;
      const changing = isNew ? undefined : changingIn(root, target, context);
      if (changing === undefined) return;
      reportInFile(
        mapping.targetSpan,
        `Objects are matched by ${quote(target)}, and ${changing} can change.`,
        {
          help: 'Match by an identifier that a person keeps, such as the employee number.',
        },
      );
    },
  }),
});

/** What can change: the target's value, or that of an attribute it is made of. */
function changingIn(root: Expression, target: string, { dialect }: RuleContext): string | undefined {
  const pattern = inbound.has(dialect) ? namesAndAddresses : names;
  if (pattern.test(lastPartOf(target))) return 'it';
  let source: string | undefined;
  walkValue(root, (node) => {
    if (node.kind === 'Attribute' && pattern.test(lastPartOf(node.name))) source ??= node.name;
  });
  return source === undefined ? undefined : quote(`[${source}]`);
}

/** `displayName` of a URN, `givenName` of `name.givenName`, `emails` of `emails[type eq "work"].value`. */
function lastPartOf(name: string): string {
  const plain = name.replace(/\[.*$/s, '');
  return plain.slice(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('.')) + 1);
}

const names =
  /^(display_?name|formatted|given_?name|first_?name|legal_?first_?name|preferred.*name.*|legalnamedata|middle_?name|surname|sn|family_?name|last_?name|nick_?name|title|job_?title|department|mobile|telephone_?number)$/i;
const namesAndAddresses = new RegExp(
  `${names.source.slice(0, -2)}|mail|email|emails|email_?address|user_?principal_?name|mail_?nickname|proxy_?addresses)$`,
  'i',
);

/** There the people's records are the source, and names and addresses are made from them. */
const inbound: ReadonlySet<Dialect> = new Set(['hr-to-entra', 'hr-to-ad', 'api-to-entra', 'api-to-ad']);
