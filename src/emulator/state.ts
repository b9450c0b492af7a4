import type { JsonObject } from '../readers/jsonObject.ts';
import { type Change, Collection } from './collection.ts';
import type { LogRecord } from './logRecord.ts';
import { forgetfulStore, type Store } from './store.ts';

/** A request that was accepted and waits. */
export interface QueuedRequest {
  readonly at: number;
  readonly records: readonly JsonObject[];
}

/** A record that failed and is tried again. */
export interface Escrow {
  readonly record: JsonObject;
  readonly firstFailedAt: number;
  readonly tries: number;
  readonly nextAt: number;
}

export interface User {
  readonly id: string;
  readonly createdAt: number;
  /** By the names of the target; values are texts, booleans and lists of texts. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly manager?: string;
  readonly isSynchronized: boolean;
}

/** The text of an attribute; empty when it has none. */
export function textOf({ attributes }: User, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
}

/** What the job knows of a record it has written. */
export interface Link {
  readonly userId: string;
  /** The externalId of the manager that was written last. */
  readonly manager?: string;
  /** One that is not known to the job; looked up again after a restart. */
  readonly unresolvedManager?: string;
}

/** A reference that is written after all users of a cycle. */
export interface Reference {
  readonly anchor: string;
  readonly manager: string;
}

export interface Quarantine {
  readonly reason: string;
  readonly began: number;
  readonly code: string;
  readonly message: string;
}

/** The job; its counters are since the last restart. */
export interface Job {
  readonly state: 'NotRun' | 'Active' | 'Paused';
  /** When it was started last, or could work again since its agent came back. */
  readonly since: number;
  readonly quarantine: Quarantine | null;
  readonly quarantines: number;
  readonly notificationEmail: string;
  readonly agentActive: boolean;
  readonly successes: number;
  readonly failures: number;
  readonly referenceFailures: number;
  readonly escrowsPruned: boolean;
  readonly cycle: { readonly id: string; readonly at: number; readonly disabled: number } | null;
  readonly lastCycle: { readonly id: string; readonly at: number; readonly exported: number } | null;
  readonly lastExport: { readonly id: string; readonly at: number } | null;
  /** Numbers everything that the emulator makes, in its order. */
  readonly nextNumber: number;
}

const newJob: Job = {
  state: 'NotRun',
  since: 0,
  quarantine: null,
  quarantines: 0,
  notificationEmail: '',
  agentActive: true,
  successes: 0,
  failures: 0,
  referenceFailures: 0,
  escrowsPruned: false,
  cycle: null,
  lastCycle: null,
  lastExport: null,
  nextNumber: 1,
};

/** What changed in which collection, as the journal has it. */
type Entry = readonly (readonly [collection: string, ...Change])[];

/** All that the emulator remembers, held in memory and committed to a store in steps that are whole. */
export class State {
  readonly queue: Collection<QueuedRequest>;
  readonly references: Collection<Reference>;
  readonly escrows: Collection<Escrow>;
  readonly users: Collection<User>;
  readonly links: Collection<Link>;
  readonly log: Collection<LogRecord>;
  readonly calls: Collection<number>;
  /** `schema`: the text of the synchronization schema, when one was put. */
  readonly texts: Collection<string>;
  /** True when the store had a state already. */
  readonly isRestored: boolean;
  /** The virtual time of the last commit. */
  readonly lastTime: number;
  readonly #store: Store;
  readonly #named = new Map<string, Collection<unknown>>();
  readonly #jobs: Collection<Job>;
  #job: Job;
  readonly #times: Collection<number>;
  #failure: unknown;

  constructor(store: Store) {
    this.#store = store;
    const collection = <T>(name: string): Collection<T> => {
      const made = new Collection<T>(store !== forgetfulStore);
      this.#named.set(name, made as Collection<unknown>);
      return made;
    };
    this.queue = collection('queue');
    this.references = collection('reference');
    this.escrows = collection('escrow');
    this.users = collection('user');
    this.links = collection('link');
    this.log = collection('log');
    this.calls = collection('call');
    this.texts = collection('text');
    this.#jobs = collection('job');
    this.#times = collection('time');
    this.#restore();
    this.isRestored = this.#jobs.size > 0;
    this.#job = this.#jobs.get('job') ?? newJob;
    this.lastTime = this.#times.get('time') ?? 0;
  }

  get job(): Job {
    return this.#job;
  }

  change(changes: Partial<Job>): void {
    this.#job = { ...this.#job, ...changes };
  }

  nextNumber(): number {
    const { nextNumber } = this.job;
    this.change({ nextNumber: nextNumber + 1 });
    return nextNumber;
  }

  /** A time that an answer tells, to be kept though nothing else has changed. */
  keepTime(time: number): void {
    this.#times.put('time', time);
  }

  /**
   * Everything since the last commit, as one. When the store has failed once, what is held here is no longer what is kept
   * there, and every later commit is refused.
   */
  commit(time: number): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#jobs.get('job') !== this.#job) this.#jobs.put('job', this.#job);
    const entry = this.#takeChanges();
    if (entry.length === 0) return Promise.resolve();
    entry.push(['time', 'time', time]);
    return this.#store.append(JSON.stringify(entry)).catch((failure: unknown) => {
      this.#failure = failure;
      throw failure;
    });
  }

  #takeChanges() {
    const entry: [string, ...Change][] = [];
    for (const [name, collection] of this.#named) {
      for (const change of collection.takeChanges()) entry.push([name, ...change]);
    }
    return entry;
  }

  #restore(): void {
    let changes = 0;
    for (const text of this.#store.load()) {
      for (const [name, ...change] of JSON.parse(text) as Entry) {
        this.#named.get(name)?.restore(change);
        changes++;
      }
    }
    let values = 0;
    for (const { size } of this.#named.values()) values += size;
    // A journal that is mostly past makes every start slower.
    if (changes > 2 * values + entryChanges) this.#store.rewrite(this.#entries());
  }

  /** The shortest journal that leads to this state. */
  *#entries(): Generator<string> {
    let entry: [string, string, unknown][] = [];
    for (const [name, collection] of this.#named) {
      for (const [key, value] of collection.entries()) {
        if (entry.push([name, key, value]) < entryChanges) continue;
        yield JSON.stringify(entry);
        entry = [];
      }
    }
    if (entry.length > 0) yield JSON.stringify(entry);
  }
}

const entryChanges = 1000;

/** A number as a key whose order is that of the numbers. */
export function keyOf(number: number): string {
  return String(number).padStart(12, '0');
}
