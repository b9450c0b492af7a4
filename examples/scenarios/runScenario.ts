import { differencesOf } from './differencesOf.ts';
import type { Names } from './namesOf.ts';
import type { Expectation, Outcome, Part, Scenario, Send, Step } from './scenario.ts';

/**
 * Takes the steps one after another and compares each answer.
 * @param names what {names} in paths, headers and bodies stand for at the beginning
 * @param readFile the text of a file of the scenario's folder
 */
export async function* runScenario(
  { failure, resolution }: Scenario,
  url: string,
  names: Names,
  readFile: (name: string) => string,
  send: Send,
): AsyncGenerator<Outcome> {
  const known = new Map(Object.entries({ ...names, url }));
  for (const step of failure) yield await take('failure', step);
  for (const step of resolution) yield await take('resolution', step);

  async function take(part: Part, step: Step): Promise<Outcome> {
    const { method, path, headers = {}, file, keep = {} } = step;
    const sent = file === undefined ? textOf(step.body) : readFile(file);
    const call = {
      method,
      url: url + encodeURI(fill(path)),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)])),
      body: sent === undefined ? undefined : fill(sent),
    };
    const answer = await send(call);
    const body = parse(answer.body);
    for (const [name, member] of Object.entries(keep)) {
      const value = (body as Readonly<Record<string, unknown>> | undefined)?.[member];
      known.set(name, typeof value === 'string' ? value : '');
    }
    const expected = JSON.parse(fill(JSON.stringify(step.expect))) as Expectation;
    const differences = [
      ...differencesOf(answer.status, expected.status, 'status'),
      ...differencesOf(answer.headers, expected.headers ?? {}, 'headers'),
      ...('body' in expected ? differencesOf(body, expected.body, 'body') : []),
    ];
    return { part, step, call, answer, body, differences };
  }

  function fill(text: string): string {
    return text.replace(/\{(\w+)\}/g, (whole, name) => known.get(name) ?? whole);
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
