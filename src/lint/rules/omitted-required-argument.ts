import { fromCompiled } from '../fromCompiled.ts';

export const omittedRequiredArgument = fromCompiled('omitted-required-argument', {
  examples: {
    bad: ['Append(, "@contoso.com")', 'Mid([displayName], , 20)'],
    good: ['Append([userName], "@contoso.com")', 'Switch([active], , "1", "True")'],
  },
  // Where the service fills in a placeholder the text shows an empty place (schema-format.md section 4).
  details: (_, { mapping }) => ((mapping?.placeholders.length ?? 0) > 0 ? undefined : {}),
});
