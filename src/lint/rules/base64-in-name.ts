import { quote } from '../../../grammar/quote.ts';
import { walkValue } from '../choicesOf.ts';
import { nameKindOf, placeOf } from '../identity/nameKind.ts';
import { lettersIn, mayStand } from '../identity/survivors.ts';
import { trialsOf } from '../identity/trials.ts';
import { defineRule } from '../rule.ts';

export const base64InName = defineRule({
  definition: {
    code: 'base64-in-name',
    severity: 'warning',
    summary: 'Base64 is part of a user name, and can bring +, / and = into it.',
    why: 'The signs are not allowed; whether they occur depends on the value, so some users work and others do not.',
    cure: 'Use ConvertToUTF8Hex, which gives digits and the letters A to F, or remove the three signs.',
    example: {
      bad: 'Join("@", ConvertToBase64([employeeId]), "contoso.com")',
      good: 'Join("@", ConvertToUTF8Hex([employeeId]), "contoso.com")',
    },
    reference: 'language.md section 12 (A), upn-rules.md, upn-invalid-character (D)',
  },
  examples: {
    bad: [
      'Join("@", ConvertToBase64([employeeId]), "contoso.com")',
      { target: 'sAMAccountName', expression: 'Left(ConvertToBase64([employeeId]), 20)' },
    ],
    good: [
      'Join("@", ConvertToUTF8Hex([employeeId]), "contoso.com")',
      'Join("@", Replace(ConvertToBase64([employeeId]), , "[+/=]", , "", , ), "contoso.com")',
      { target: 'extensionAttribute1', expression: 'ConvertToBase64([employeeId])' },
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      const trials = kind && trialsOf(context);
      if (kind === undefined || trials === undefined) return;
      walkValue(root, (node) => {
        if (node.kind !== 'Function' || node.name !== 'ConvertToBase64') return;
        // The padding depends on the length.
        for (const given of ['10042', '1004', '100428']) {
          const attributes = context.compiled?.program?.attributes ?? [];
          const [value] = trials.valuesFor(new Map(attributes.map((name) => [name, given])));
          const letters = value === undefined ? '' : lettersIn(kind, value);
          const sign = ['+', '/', '='].find((one) => letters.includes(one) && !mayStand(kind, one));
          if (sign === undefined) continue;
          context.report(
            node.span,
            `Base64 can bring ${quote(sign)} to stand ${placeOf(kind)}: ${quote(given)} gives ${quote(value ?? '')}.`,
            { help: 'Use ConvertToUTF8Hex, or remove the signs: Replace(…, , "[+/=]", , "", , ).' },
          );
          return;
        }
      });
    },
  }),
});
