import { counted, printable } from '../../report/index.ts';
import { findJsonProblem } from '../../schema/index.ts';

/**
 * Whether a .json file that was found in a folder is empty or no JSON at all, such as the HTML of a sign-in page. What
 * begins as an object, a list or a comment is JSON of another kind, or nearly so, and nobody's failed download.
 */
export function isNoJson(path: string, text: string): boolean {
  if (!/\.json$/i.test(path) || /^\s*[{[/]/.test(text)) return false;
  return findJsonProblem(text) !== undefined;
}

/** A line that says how many such files were passed over, with the first names. */
export function passedOverLine(names: readonly string[]): string {
  const first = names.slice(0, shownNames).map((name) => printable(name, 200));
  const others = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  const [verb, being] = names.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  const files = counted(names.length, '.json file');
  return `${files} ${verb} passed over, because ${being} empty or no JSON: ${first.join(', ')}${others}.\n`;
}

const shownNames = 3;
