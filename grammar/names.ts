/**
 * The names that may stand without parentheses (language.md section 2): the comparison kinds of InStr [REF], the
 * encodings of cloud sync [CS], and the two ways to leave a target alone [WD]. All D.
 */
export const bareNames: ReadonlySet<string> = new Set([
  'vbTextCompare',
  'vbBinaryCompare',
  'Unicode',
  'ASCII',
  'UTF8',
  'IgnoreAttributeFlow',
  'IgnoreObjectFlow',
]);

/** Constants of Connect Sync, accepted with a warning (section 2, A). */
export const connectConstants: ReadonlySet<string> = new Set(['True', 'False', 'NULL']);
