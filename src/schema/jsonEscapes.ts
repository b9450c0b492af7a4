/**
 * Writes texts into JSON strings the way a file does. Where it spells a character as an escape that JSON does not
 * ask for (PowerShell writes \u0027 \u0026 \u003c \u003e, .NET also \u0022 and all that is not ASCII), the same
 * spelling is used; everything else is written as JSON.stringify does (schema-format.md section 1, E).
 */
export function createEscape(file: string): (text: string) => string {
  let spellings: Spellings | undefined;
  return (text) => {
    spellings ??= spellingsIn(file);
    const plain = JSON.stringify(text).slice(1, -1);
    return spellings.bySequence.size === 0 ? plain : respell(plain, spellings);
  };
}

interface Spellings {
  /** What the file writes, by what JSON.stringify writes. */
  readonly bySequence: ReadonlyMap<string, string>;
  readonly asciiOnly: boolean;
  readonly upperCase: boolean;
}

function spellingsIn(file: string): Spellings {
  const bySequence = new Map<string, string>();
  let upperCase = false;
  let escapesNonAscii = false;
  const sequences = new Set<string>();
  for (const [sequence] of file.matchAll(/\\(?:u[0-9a-fA-F]{4}|[^u])/g)) sequences.add(sequence);
  for (const sequence of sequences) {
    const character: string = JSON.parse(`"${sequence}"`);
    const plain = JSON.stringify(character).slice(1, -1);
    if (/[A-F]/.test(sequence)) upperCase = true;
    if (character > '\x7f') escapesNonAscii = true;
    if (!sequences.has(plain) && !bySequence.has(plain)) bySequence.set(plain, sequence);
  }
  // PowerShell's four come together, also where a file happens to hold only some of them.
  if (powerShell.some((character) => bySequence.has(character))) {
    for (const character of powerShell) {
      if (!bySequence.has(character)) bySequence.set(character, unicodeEscape(character, upperCase));
    }
  }
  // The first character may be a byte order mark.
  const asciiOnly = escapesNonAscii && !/[^\0-\x7f]/.test(file.slice(1));
  return { bySequence, asciiOnly, upperCase };
}

function respell(plain: string, { bySequence, asciiOnly, upperCase }: Spellings): string {
  return plain.replace(/\\(?:u[0-9a-f]{4}|[^u])|[^\\]/g, (sequence) => {
    const spelling = bySequence.get(sequence);
    if (spelling !== undefined) return spelling;
    return asciiOnly && sequence > '\x7f' ? unicodeEscape(sequence, upperCase) : sequence;
  });
}

function unicodeEscape(character: string, upperCase: boolean): string {
  const digits = character.charCodeAt(0).toString(16).padStart(4, '0');
  return `\\u${upperCase ? digits.toUpperCase() : digits}`;
}

const powerShell = ["'", '&', '<', '>'] as const;
