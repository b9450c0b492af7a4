import type { AttributeReference } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const extensionMultiValued = defineRule({
  definition: {
    code: 'extension-multi-valued',
    severity: 'error',
    summary: 'A multi-valued directory extension is used as a source.',
    why: 'Provisioning does not support multi-valued directory extensions: their values do not arrive.',
    cure: 'Use a single-valued extension, such as one text with the values joined, or an attribute that is multi-valued by itself.',
    example: {
      bad: '[extension_0123456789abcdef0123456789abcdef_roles], multi-valued',
      good: '[extension_0123456789abcdef0123456789abcdef_role], single-valued',
    },
    reference: 'language.md section 12 (D)',
  },
  examples: {
    bad: [
      {
        target: 'roles',
        expression: '[extension_0123456789abcdef0123456789abcdef_roles]',
        sourceAttributes: { extension_0123456789abcdef0123456789abcdef_roles: 'String[]' },
      },
      'Item([extension_0123456789abcdef0123456789abcdef_roles], 1)',
    ],
    good: [
      {
        target: 'roles',
        expression: '[extension_0123456789abcdef0123456789abcdef_role]',
        sourceAttributes: { extension_0123456789abcdef0123456789abcdef_role: 'String' },
      },
      {
        expression: 'Item([proxyAddresses], 1)',
        sourceAttributes: { proxyAddresses: 'String[]' },
      },
    ],
  },
  create({ objectMapping, report }) {
    const declared = objectMapping?.sourceObject?.attributes;
    const complain = ({ name, span }: AttributeReference, isCertain: boolean) =>
      report(
        span,
        `${quote(name)} is a directory extension ${isCertain ? 'with' : 'used as one with'} several values, which provisioning does not support.`,
        {
          help: 'Use a single-valued extension.',
          severity: isCertain ? 'error' : 'warning',
        },
      );
    return {
      Attribute(node) {
        if (isExtension(node.name) && declared?.get(node.name)?.multivalued) complain(node, true);
      },
      Function({ name, arguments: [source] }) {
        if (source === undefined || !listFunctions.has(name)) return;
        const node = ungrouped(source);
        if (node.kind === 'Attribute' && isExtension(node.name) && !declared?.has(node.name))
          complain(node, false);
      },
    };
  },
});

function isExtension(name: string): boolean {
  return /^extension_[0-9a-f]{32}_/i.test(name);
}

/** What only a list is given to. */
const listFunctions: ReadonlySet<string> = new Set(['Contains', 'Count', 'Item', 'RemoveDuplicates']);
