import { createColors } from 'picocolors';

/** Colours of a text report, or none for pipes and NO_COLOR. */
export type Style = ReturnType<typeof createColors>;

export function createStyle(colours: boolean): Style {
  return createColors(colours);
}

/** The colour of a severity. */
export function severityStyle(
  style: Style,
  severity: 'error' | 'warning' | 'info',
): (text: string) => string {
  return severity === 'error' ? style.red : severity === 'warning' ? style.yellow : style.cyan;
}
