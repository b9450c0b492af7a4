/** How a CSV file is written, and where its header is. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Lines before the header that are not data: `sep=;`, `#TYPE …`, `version:v1.0`, blank ones. */
  readonly preambleLines: number;
}

/**
 * The dialect by the first lines (upn-rules.md "Input formats"). Without a `sep=` line, the delimiter is the one of
 * `,` `;` and tab that stands most often in the header outside quotes; a comma if there is none.
 */
export function detectCsvDialect(head: string, lineBreak: string): CsvDialect {
  let delimiter: string | undefined;
  let preambleLines = 0;
  for (const text of head.split(lineBreak)) {
    const line = text.trim();
    const separator = /^"?sep=([^"\r])"?\s*$/i.exec(text);
    if (separator !== null) delimiter = separator[1]!;
    else if (line !== '' && !/^"?(#TYPE\b|version:v\d)/.test(line)) {
      return { delimiter: delimiter ?? mostFrequentDelimiter(text), preambleLines };
    }
    preambleLines++;
  }
  return { delimiter: delimiter ?? ',', preambleLines };
}

function mostFrequentDelimiter(header: string): string {
  const outsideQuotes = header.replace(/"[^"]*"/g, '');
  let best = ',';
  let bestCount = 0;
  for (const candidate of [',', ';', '\t']) {
    const count = outsideQuotes.split(candidate).length - 1;
    if (count > bestCount) {
      best = candidate;
      bestCount = count;
    }
  }
  return best;
}
