/** A scenario as `scenario.json` tells it. Texts may hold {names} of what the emulator and earlier steps gave. */
export interface Scenario {
  readonly title: string;
  /** What goes wrong, up to where it is seen. */
  readonly failure: readonly Step[];
  /** What the guide says to do, up to where it is seen to help. */
  readonly resolution: readonly Step[];
}

export type Part = 'failure' | 'resolution';

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
  /** Which file keeps what, for `upnlint diagnose`: request and answer as HTTP, the answer's JSON, or its token. */
  readonly save?: Readonly<Partial<Record<'request' | 'answer' | 'body' | 'token', string>>>;
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
  readonly part: Part;
  readonly step: Step;
  readonly call: Call;
  readonly answer: Answer;
  /** The body as JSON, else as text. */
  readonly body: unknown;
  /** What differs from what is expected; empty when all is as it should be. */
  readonly differences: readonly string[];
}
