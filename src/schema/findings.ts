import type { FindingDefinition } from '../diagnostics/finding.ts';

export const jsonSyntax: FindingDefinition = {
  code: 'json-syntax',
  severity: 'error',
  summary: 'A text is not valid JSON.',
  why: 'Nothing can be read from it with certainty.',
  cure: 'Correct the place that is named, or export the file again.',
  example: { bad: '{"userName": "bjensen",}', good: '{"userName": "bjensen"}' },
  reference: 'schema-format.md section 1 (D)',
};

export const mappingNotFound: FindingDefinition = {
  code: 'mapping-not-found',
  severity: 'error',
  summary: 'A schema holds no mapping for the attribute.',
  why: 'There is no expression to evaluate.',
  cure: 'Name an attribute that the schema maps, with --attribute.',
  example: { bad: '--attribute upn', good: '--attribute userPrincipalName' },
  reference: 'schema-format.md sections 1 and 2 (D)',
};

export const mappingAmbiguous: FindingDefinition = {
  code: 'mapping-ambiguous',
  severity: 'error',
  summary: 'A schema maps the attribute in several object mappings, and more than one could be meant.',
  why: 'Their expressions differ, so a guess could preview the wrong one.',
  cure: 'Give the expression itself with --expression, or a file that holds only the mapping that is meant.',
  example: {
    bad: 'two user mappings with userPrincipalName',
    good: 'one user mapping with userPrincipalName',
  },
  reference: 'schema-format.md section 6, trap 2 (D)',
};

export const mappingWithoutText: FindingDefinition = {
  code: 'mapping-without-text',
  severity: 'error',
  summary: 'A mapping has no expression, and its text cannot be made from its tree.',
  why: 'There is nothing that could be evaluated.',
  cure: 'Export the schema again, with ConvertTo-Json -Depth 50 where PowerShell is used.',
  example: { bad: '"source": null', good: '"source": {"expression": "[userName]", …}' },
  reference: 'schema-format.md section 4 (D, E)',
};

export const mappingPlaceholder: FindingDefinition = {
  code: 'mapping-placeholder',
  severity: 'warning',
  summary: 'A mapping holds a placeholder that its text shows as an empty place.',
  why: 'The service fills it in; the values computed here lack it.',
  cure: 'Give the expression with --expression, the value written in place of the placeholder.',
  example: { bad: 'Join("@", [sAMAccountName], )', good: 'Join("@", [sAMAccountName], "contoso.com")' },
  reference: 'schema-format.md section 4 "Placeholders" (E)',
};

export const schemaCut: FindingDefinition = {
  code: 'schema-cut',
  severity: 'error',
  summary: 'A schema holds PowerShell type names in place of objects.',
  why: 'ConvertTo-Json writes only two levels unless told otherwise; the mappings are lost.',
  cure: 'Export it again with ConvertTo-Json -Depth 50.',
  example: {
    bad: '"synchronizationRules": "System.Collections.Hashtable"',
    good: '"synchronizationRules": [{…}]',
  },
  reference: 'schema-format.md section 1 (I)',
};

export const notASchema: FindingDefinition = {
  code: 'not-a-schema',
  severity: 'error',
  summary: 'A JSON file is no synchronization schema and no part of one.',
  why: 'There are no attribute mappings in it that could be read.',
  cure: 'Give the schema as the portal downloads it, or the answer of GET …/synchronization/jobs/{id}/schema.',
  example: { bad: '{"users": […]}', good: '{"synchronizationRules": […]}' },
  reference: 'schema-format.md section 1 (D, A)',
};

/** Every finding of this room. */
export const schemaFindings: readonly FindingDefinition[] = [
  jsonSyntax,
  mappingNotFound,
  mappingAmbiguous,
  mappingWithoutText,
  mappingPlaceholder,
  schemaCut,
  notASchema,
];
