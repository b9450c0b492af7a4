import type { Names } from './namesOf.ts';

/** A scenario as `scenario.json` tells it. Texts may hold {names} of what the emulator and earlier steps gave. */
export interface Scenario {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A request, and what must be answered. */
export interface Step {
  readonly say: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A file of the folder. */
  readonly file?: string;
  /** The body itself: text, or JSON. */
  readonly body?: unknown;
  readonly expect: Expectation;
  /** Names for what later steps use: a member of the body. */
  readonly keep?: Readonly<Record<string, string>>;
}

export interface Expectation {
  readonly status: number;
  /** Those that matter, named in lower case. */
  readonly headers?: Readonly<Record<string, unknown>>;
  /** What the body must hold; members that are not named may be anything, lists must be as long. */
  readonly body?: unknown;
}

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes a call over HTTP, by fetch or by curl. */
export type Send = (call: Call) => Promise<Answer>;

export interface Outcome {
  readonly step: Step;
  readonly answer: Answer;
  /** What differs from what is expected; empty when all is as it should be. */
  readonly differences: readonly string[];
}

/**
 * Takes the steps one after another and compares each answer.
 * @param names what {names} in paths, headers and bodies stand for at the beginning
 * @param readFile the text of a file of the scenario's folder
 */
export async function* runScenario(
  { steps }: Scenario,
  url: string,
  names: Names,
  readFile: (name: string) => string,
  send: Send,
): AsyncGenerator<Outcome> {
  const known = new Map(Object.entries({ ...names, url }));
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name) => known.get(name) ?? whole);
  for (const step of steps) {
    const { method, path, headers = {}, file, body, expect, keep = {} } = step;
    const text = file === undefined ? textOf(body) : readFile(file);
    const answer = await send({
      method,
      url: url + encodeURI(fill(path)),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)])),
      body: text === undefined ? undefined : fill(text),
    });
    const parsed = parse(answer.body);
    for (const [name, member] of Object.entries(keep)) {
      const value = (parsed as Readonly<Record<string, unknown>> | undefined)?.[member];
      known.set(name, typeof value === 'string' ? value : '');
    }
    const expected = JSON.parse(fill(JSON.stringify(expect))) as Expectation;
    const differences = [
      ...differencesOf(answer.status, expected.status, 'status'),
      ...differencesOf(answer.headers, expected.headers ?? {}, 'headers'),
      ...('body' in expected ? differencesOf(parsed, expected.body, 'body') : []),
    ];
    yield { step, answer, differences };
  }
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Where a value is not what is expected. `{"contains": "text"}` stands for any text that holds this one. */
function differencesOf(found: unknown, expected: unknown, place: string): string[] {
  const differs = () => [`${place} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return differs();
    return expected.flatMap((part, i) => differencesOf(found[i], part, `${place}[${i}]`));
  }
  if (typeof expected !== 'object' || expected === null) return found === expected ? [] : differs();
  const members = Object.entries(expected);
  if (members.length === 1 && members[0]![0] === 'contains') {
    return typeof found === 'string' && found.includes(members[0]![1] as string) ? [] : differs();
  }
  if (typeof found !== 'object' || found === null) return differs();
  return members.flatMap(([name, part]) =>
    differencesOf((found as Readonly<Record<string, unknown>>)[name], part, `${place}.${name}`),
  );
}
