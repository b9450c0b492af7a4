import { nearest } from '../../diagnostics/nearest.ts';
import { functionsByName } from '../../functions/index.ts';
import { textOf } from '../../source/source.ts';
import { fromCompiled } from '../fromCompiled.ts';

export const unknownFunction = fromCompiled('unknown-function', {
  examples: {
    bad: ['tolower([mail])', 'LCase([mail])', 'Uppercase([mail])'],
    good: ['ToLower([mail])', 'ToUpper([mail])'],
  },
  details({ span, help }, { text }) {
    const written = textOf(text, span);
    const name = nearest(written, functionsByName.keys());
    if (name === undefined || !help?.includes(name)) return {};
    // Only where nothing but letter case differs can no other function have been meant.
    const safety = name.toLowerCase() === written.toLowerCase() ? 'safe' : 'unsafe';
    return { fixes: [{ title: `Write ${name}`, safety, edits: [{ span, text: name }] }] };
  },
});
