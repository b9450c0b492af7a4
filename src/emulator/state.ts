import type { JsonObject } from '../readers/jsonObject.ts';
import type { LogRecord } from './logRecord.ts';
import { forgetfulStore, type Store, type StoreChange } from './store.ts';

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
  /** When it was started last. */
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

/** Named values that remember what has changed since the last commit. */
export class Collection<T> {
  readonly #values = new Map<string, T>();
  readonly #name: string;
  readonly #note: ((change: StoreChange) => void) | undefined;

  constructor(name: string, note: ((change: StoreChange) => void) | undefined) {
    this.#name = name;
    this.#note = note;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  /** In the order in which the keys were put first. */
  entries(): IterableIterator<[string, T]> {
    return this.#values.entries();
  }

  first(): readonly [string, T] | undefined {
    return this.#values.entries().next().value;
  }

  put(key: string, value: T): void {
    this.#values.set(key, value);
    this.#note?.({ collection: this.#name, key, value: JSON.stringify(value) });
  }

  remove(key: string): void {
    if (this.#values.delete(key)) this.#note?.({ collection: this.#name, key, value: undefined });
  }

  clear(): void {
    for (const key of [...this.#values.keys()]) this.remove(key);
  }

  restore(key: string, text: string): void {
    this.#values.set(key, JSON.parse(text) as T);
  }
}

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
  readonly #jobs: Collection<Job>;
  #job: Job;
  readonly #times: Collection<number>;
  #pending: StoreChange[] = [];
  #failure: unknown;

  constructor(store: Store) {
    this.#store = store;
    const note =
      store === forgetfulStore ? undefined : (change: StoreChange) => void this.#pending.push(change);
    const named = new Map<string, Collection<unknown>>();
    const collection = <T>(name: string): Collection<T> => {
      const made = new Collection<T>(name, note);
      named.set(name, made as Collection<unknown>);
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
    for (const { collection: name, key, value } of store.load()) named.get(name)?.restore(key, value);
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

  /**
   * Everything since the last commit, as one. When the store has failed once, what is held here is no longer what is kept
   * there, and every later commit is refused.
   */
  commit(time: number): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#jobs.get('job') !== this.#job) this.#jobs.put('job', this.#job);
    if (this.#pending.length === 0) return Promise.resolve();
    this.#times.put('time', time);
    // Of several values for the same thing the last is enough.
    const last = new Map<string, StoreChange>();
    for (const change of this.#pending) last.set(`${change.collection}\0${change.key}`, change);
    this.#pending = [];
    return this.#store.commit([...last.values()]).catch((failure: unknown) => {
      this.#failure = failure;
      throw failure;
    });
  }
}

/** A number as a key whose order is that of the numbers. */
export function keyOf(number: number): string {
  return String(number).padStart(12, '0');
}
