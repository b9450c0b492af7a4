import { defineRule } from '../rule.ts';

export const noMatchingAttribute = defineRule({
  definition: {
    code: 'no-matching-attribute',
    severity: 'error',
    summary: 'No mapping of an object mapping matches objects.',
    why: 'Without one the service cannot tell whether an object exists in the target: it creates people anew who are there already, or refuses to start.',
    cure: 'Choose "Match objects using this attribute" for a unique identifier (matchingPriority 1).',
    example: { bad: '"matchingPriority": 0 in all mappings', good: '"matchingPriority": 1 for employeeId' },
    reference: 'schema-format.md section 3, matchingPriority (D); A for the outcome',
  },
  examples: {
    bad: [{ target: 'displayName', expression: '[displayName]' }],
    good: [
      {
        target: 'displayName',
        expression: '[displayName]',
        others: [{ target: 'employeeId', expression: '[externalId]', matchingPriority: 1 }],
      },
      'Trim([mail])',
    ],
  },
  create: ({ reportInFile }) => ({
    objectMapping({ attributeMappings, node, span, sourceObjectName, targetObjectName, name }) {
      // Mappings on their own are a part of something, and the matching one may be in the rest.
      if (node === undefined || attributeMappings.length === 0) return;
      if (attributeMappings.some(({ matchingPriority }) => matchingPriority > 0)) return;
      const objects = [sourceObjectName, targetObjectName].filter(Boolean).join(' to ');
      reportInFile(
        { start: span.start, end: span.start + 1 },
        `No attribute of ${name || objects || 'this object mapping'} matches objects.`,
        {
          help: 'Give a unique identifier matchingPriority 1.',
        },
      );
    },
  }),
});
