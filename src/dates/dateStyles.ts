import type { DateFailure } from './failure.ts';

/** System.Globalization.DateTimeStyles, one field for each flag. */
export interface DateStyles {
  readonly allowLeadingWhite: boolean;
  readonly allowTrailingWhite: boolean;
  readonly allowInnerWhite: boolean;
  readonly noCurrentDateDefault: boolean;
  readonly adjustToUniversal: boolean;
  readonly assumeLocal: boolean;
  readonly assumeUniversal: boolean;
  readonly roundtripKind: boolean;
}

/** DateTimeStyles.None. */
export const noDateStyles: DateStyles = {
  allowLeadingWhite: false,
  allowTrailingWhite: false,
  allowInnerWhite: false,
  noCurrentDateDefault: false,
  adjustToUniversal: false,
  assumeLocal: false,
  assumeUniversal: false,
  roundtripKind: false,
};

/** The default of FormatDateTime (language.md 7, D): RoundtripKind with leading and trailing blanks allowed. */
export const defaultDateStyles: DateStyles = {
  ...noDateStyles,
  allowLeadingWhite: true,
  allowTrailingWhite: true,
  roundtripKind: true,
};

const flags = new Map<string, readonly (keyof DateStyles)[]>([
  ['None', []],
  ['AllowLeadingWhite', ['allowLeadingWhite']],
  ['AllowTrailingWhite', ['allowTrailingWhite']],
  ['AllowInnerWhite', ['allowInnerWhite']],
  ['AllowWhiteSpaces', ['allowLeadingWhite', 'allowTrailingWhite', 'allowInnerWhite']],
  ['NoCurrentDateDefault', ['noCurrentDateDefault']],
  ['AdjustToUniversal', ['adjustToUniversal']],
  ['AssumeLocal', ['assumeLocal']],
  ['AssumeUniversal', ['assumeUniversal']],
  ['RoundtripKind', ['roundtripKind']],
]);

/**
 * The flags of a text such as `AssumeUniversal, AdjustToUniversal`. Names are case-sensitive; an unknown or empty name
 * is refused (language.md 7, A), and so are the pairs for which DateTime throws ArgumentException.
 */
export function parseDateStyles(text: string): DateStyles | DateFailure {
  const styles = readFlags(text);
  if ('error' in styles) return styles;
  if (styles.roundtripKind && (styles.assumeLocal || styles.assumeUniversal || styles.adjustToUniversal)) {
    return {
      error: 'RoundtripKind cannot be combined with AssumeLocal, AssumeUniversal or AdjustToUniversal',
    };
  }
  return styles;
}

/** As parseDateStyles, by the rules of DateTimeOffset: RoundtripKind means nothing, NoCurrentDateDefault is refused. */
export function parseOffsetStyles(text: string): DateStyles | DateFailure {
  const styles = readFlags(text);
  if ('error' in styles) return styles;
  if (styles.noCurrentDateDefault) return { error: 'NoCurrentDateDefault is not for values with an offset' };
  return styles;
}

function readFlags(text: string): DateStyles | DateFailure {
  const styles: Record<keyof DateStyles, boolean> = { ...noDateStyles };
  for (const part of text.split(',')) {
    const name = part.trim();
    const set = flags.get(name);
    if (set === undefined) return { error: `there is no date and time style named "${name}"` };
    for (const flag of set) styles[flag] = true;
  }
  if (styles.assumeLocal && styles.assumeUniversal) {
    return { error: 'AssumeLocal and AssumeUniversal cannot be combined' };
  }
  return styles;
}
