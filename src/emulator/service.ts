import { type SeededRandom, seededRandom } from '../evaluate/index.ts';
import { createDirectory, type Directory } from '../identity/index.ts';
import { Clock } from './clock.ts';
import { defaultSchema } from './defaultSchema.ts';
import { createIdentifiers } from './identifiers.ts';
import { startJob } from './jobActions.ts';
import { compileJobMapping, type JobMapping } from './jobMapping.ts';
import { ProvisioningLog } from './provisioningLog.ts';
import { Quota } from './quota.ts';
import type { Settings } from './settings.ts';
import { SortedLists } from './sortedLists.ts';
import { State } from './state.ts';
import type { Store } from './store.ts';
import { Timetable } from './timetable.ts';
import { UserIndex } from './userIndex.ts';

/** The service behind the endpoints: its settings, its state and what is worked out from them. */
export interface Service {
  readonly settings: Settings;
  readonly state: State;
  readonly clock: Clock;
  /** The GUID of a number. */
  readonly identifier: (number: number) => string;
  readonly random: SeededRandom;
  readonly quota: Quota;
  /** Domains only; names are looked up among the users. */
  readonly directory: Directory;
  readonly defaultDomain: string | undefined;
  /** Replaced when a schema is put. */
  mapping: JobMapping;
  users: UserIndex;
  readonly log: ProvisioningLog;
  readonly sortedLists: SortedLists;
  /** When failed records are tried again. */
  readonly retries: Timetable;
  /** Operations that wait in the queue. */
  waiting: number;
}

/**
 * A service on a store: with the state that it has, else with a new one. Throws a RangeError when the settings name a
 * schema that cannot be worked with.
 */
export function createService(settings: Settings, store: Store, time: () => number): Service {
  const state = new State(store);
  const clock = new Clock(time);
  clock.moveTo(state.lastTime);
  const compiled = compileJobMapping(schemaTextOf(settings, state), settings);
  if ('reason' in compiled) throw new RangeError(`no job can run with the schema. ${compiled.reason}`);
  const { verifiedDomains, target, seed } = settings;
  const directory = createDirectory({ domains: verifiedDomains, target });
  const service: Service = {
    settings,
    state,
    clock,
    identifier: createIdentifiers(seed),
    random: seededRandom(seed),
    quota: new Quota(settings, state.calls),
    directory,
    defaultDomain: settings.defaultDomain ?? directory.domains.assumedDefault,
    mapping: compiled.mapping,
    users: new UserIndex([], []),
    log: new ProvisioningLog(state.log.values()),
    sortedLists: new SortedLists(),
    retries: new Timetable(),
    waiting: 0,
  };
  if (!state.isRestored) begin(service);
  for (const { records } of state.queue.values()) service.waiting += records.length;
  for (const [anchor, { nextAt }] of state.escrows.entries()) service.retries.add(nextAt, anchor);
  useMapping(service, compiled.mapping);
  return service;
}

/** Puts a mapping to use; users are found by what it matches and checks. */
export function useMapping(service: Service, mapping: JobMapping): void {
  const asked = new Set(['userPrincipalName', ...mapping.matching.map(({ target }) => target)]);
  for (const { target, program } of mapping.flows) {
    if (/SelectUniqueValue/i.test(program.text)) asked.add(target);
  }
  service.mapping = mapping;
  service.users = new UserIndex([...asked], service.state.users.values());
}

export function schemaTextOf(settings: Settings, state: State): string {
  return state.texts.get('schema') ?? JSON.stringify(settings.schema ?? defaultSchema(settings));
}

function begin(service: Service): void {
  const { settings, state, clock } = service;
  state.change({ notificationEmail: settings.notificationEmail, agentActive: settings.agentActive });
  for (const { id, onPremisesSyncEnabled = false, ...attributes } of settings.users) {
    const userId = id ?? service.identifier(state.nextNumber());
    state.users.put(userId, {
      id: userId,
      createdAt: clock.now(),
      attributes,
      isSynchronized: onPremisesSyncEnabled,
    });
  }
  if (settings.started) startJob(service);
}
