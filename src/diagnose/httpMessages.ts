/** A request or an answer as it stands in a text. */
export interface HttpMessage {
  /** `POST` and the like; undefined for an answer. */
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly status: number | undefined;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * The HTTP messages of a text, one after the other: as `curl -i` and `curl -v` print them, as a proxy keeps them, or
 * `.http` files. Undefined when the text does not begin with one.
 */
export function httpMessages(text: string): readonly HttpMessage[] | undefined {
  // Invoke-MgGraphRequest shows request and answer behind its own name.
  const lines = withoutCurlMarks(text.replace(/^\s*Invoke-\w+\s*:\s*/, '').split(/\r?\n/));
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || startOf(lines[first]!) === undefined) return undefined;
  const starts = lines.flatMap((line, index) => (startOf(line) === undefined ? [] : [index]));
  return starts.map((start, index) => messageOf(lines.slice(start, starts[index + 1])));
}

/** Header lines without a first line, as a console shows them; undefined when some line is none. */
export function headerLines(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const headers = readHeaders(lines);
  return lines.length > 0 && headers.size === lines.length ? headers : undefined;
}

function messageOf([first, ...rest]: readonly string[]): HttpMessage {
  const blank = rest.findIndex((line) => line.trim() === '');
  const end = blank < 0 ? rest.length : blank;
  return {
    ...(startOf(first!) as StartLine),
    headers: readHeaders(rest.slice(0, end)),
    body: rest.slice(end).join('\n').trim(),
  };
}

type StartLine = Pick<HttpMessage, 'method' | 'url' | 'status'>;

function startOf(line: string): StartLine | undefined {
  const answer = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(line);
  if (answer !== null) return { method: undefined, url: undefined, status: Number(answer[1]) };
  const request = /^(GET|POST|PUT|PATCH|DELETE|HEAD) (\S+)(?: HTTP\/\d(?:\.\d)?)?\s*$/.exec(line);
  return request === null ? undefined : { method: request[1], url: request[2], status: undefined };
}

function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const match = /^([A-Za-z][\w-]*)\s*:\s?(.*)$/.exec(line);
    if (match !== null) headers.set(match[1]!.toLowerCase(), match[2]!.trim().replace(/^"(.*)"$/, '$1'));
  }
  return headers;
}

/** `curl -v` puts `>` before what it sent, `<` before what it got, and tells of its own doing after `*`. */
function withoutCurlMarks(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /^[<>] (?:HTTP\/|[A-Z]+ \S+ HTTP\/)/.test(line))) return lines;
  return lines.filter((line) => !/^(?:\*|[{}] \[)/.test(line)).map((line) => line.replace(/^[<>] ?/, ''));
}
