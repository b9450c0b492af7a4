import stringWidth from 'string-width';

/** The text with blanks up to a width in terminal cells; wide characters count as two. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** The widest of some texts, in terminal cells, but not above a limit. */
export function widest(texts: readonly string[], limit: number): number {
  return Math.min(
    limit,
    texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0),
  );
}

/** `1234567` as `1,234,567`. */
export function grouped(count: number | bigint | string): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 user`, `2,000 users`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A probability as a percentage with two significant digits; very small ones as a bound. */
export function percent(probability: number): string {
  const value = probability * 100;
  if (value === 0) return '0 %';
  if (value > 99.9 && value < 100) return 'over 99.9 %';
  if (value >= 99 && value < 100) return `${value.toFixed(1)} %`;
  if (value < 0.0001) return 'under 0.0001 %';
  return `${Number(value.toPrecision(2))} %`;
}

/** Lines of at most `width` cells, broken at blanks; the first starts where the caller stands. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
