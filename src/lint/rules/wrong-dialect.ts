import { functionsByName } from '../../functions/index.ts';
import { defineRule } from '../rule.ts';

export const wrongDialect = defineRule({
  definition: {
    code: 'wrong-dialect',
    severity: 'error',
    summary: 'A function or an operator that this product does not document.',
    why: 'Cloud sync and application provisioning share a language, but not all functions; what one of them does not know is refused or fails.',
    cure: 'Use a function that both know: Replace with a pattern for Trim, Join for &.',
    example: {
      bad: 'Join(".", Trim([givenName]), [surname])',
      good: 'Join(".", Replace([givenName], , "^\\\\s+|\\\\s+$", , "", , ), [surname])',
    },
    reference:
      'language.md section 6 (D), section 8 (A for the error), section 9 and section 2, operators (D, A)',
  },
  examples: {
    bad: [
      'Join(".", Trim([givenName]), [surname])',
      { expression: 'Trim([givenName])', template: 'Workday2AD' },
      '[givenName] & [surname]',
      'Prepend("smtp:", [mail])',
      { expression: 'Coalesce([displayName], [cn])', template: 'AD2AADProvisioning' },
    ],
    good: [
      'Join(".", [givenName], [surname])',
      { expression: 'Trim([givenName])', template: 'AD2AADProvisioning' },
      { expression: '[givenName] & [surname]', template: 'AD2AADProvisioning' },
      { expression: 'Left([description], 448)', template: 'AD2AADProvisioning' },
    ],
  },
  create({ dialect, file, report }) {
    // An expression alone may be meant for cloud sync.
    const severity = file === undefined ? 'warning' : 'error';
    return {
      Function({ name, nameSpan }) {
        const availability = functionsByName.get(name)?.availability;
        if (dialect === 'cloud-sync') {
          if (!onlyApplications.has(name)) return;
          report(nameSpan, `${name} is documented for application provisioning, not for cloud sync.`, {
            severity: 'warning',
            help: 'Try it in the expression builder of cloud sync before relying on it.',
          });
        } else if (availability === 'cloud-sync' || availability === 'example-only') {
          const help = substitutes.get(name);
          report(nameSpan, `${name} is known to cloud sync only.`, {
            severity,
            ...(help !== undefined && { help }),
          });
        } else if (availability === 'graph-list') {
          const help = substitutes.get(name);
          report(nameSpan, `${name} stands in an old list of functions, but not in the reference.`, {
            severity: 'warning',
            ...(help !== undefined && { help }),
          });
        }
      },
      Concatenation({ operands, span }) {
        if (dialect === 'cloud-sync') return;
        report(span, 'Texts are joined by &, which only cloud sync documents.', {
          severity: 'warning',
          help: `Write Join("", …) with the ${operands.length} texts.`,
        });
      },
    };
  },
});

/** Functions of application provisioning that the reference of cloud sync does not have (language.md section 6). */
const onlyApplications: ReadonlySet<string> = new Set([
  'AppRoleAssignmentsComplex',
  'AssertiveAppRoleAssignmentsComplex',
  'CDate',
  'Coalesce',
  'DateAdd',
  'DateDiff',
  'DefaultDomain',
  'IgnoreFlowIfNullOrEmpty',
  'Now',
  'NumFromDate',
  'PCase',
  'RandomString',
  'Redact',
]);

const substitutes: ReadonlyMap<string, string> = new Map([
  ['Trim', 'Write Replace([x], , "^\\\\s+|\\\\s+$", , "", , ), or StripSpaces where no blank may stay.'],
  ['Contains', 'Write InStr for a single text.'],
  ['Prepend', 'Write Append with the two texts the other way round.'],
  ['IsNothing', 'Write IsNull.'],
  ['AppRoleAssignments', 'Write AssertiveAppRoleAssignmentsComplex or AppRoleAssignmentsComplex.'],
]);
