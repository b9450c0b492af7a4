import type { JsonObject } from '../readers/jsonObject.ts';
import type { FlowingValues } from './evaluateFlows.ts';
import type { LogKind } from './logRecord.ts';
import { type Result, skipped } from './result.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';
import type { User } from './state.ts';

interface Change {
  readonly record: JsonObject;
  readonly anchor: string;
  /** `undefined` for one to be created. */
  readonly user: User | undefined;
  /** What is not yet as it should be. */
  readonly changed: FlowingValues;
}

/** Creates the user or changes it, links it to its record, and notes its manager for the end of the cycle. */
export function writeUser(service: Service, { record, anchor, user, changed }: Change): Result {
  const { state } = service;
  const isDisabled = user !== undefined && disables(changed);
  if (isDisabled && !mayDisable(service)) {
    const reason = 'The accidental deletion threshold was reached; the user was not disabled.';
    return { kind: 'stagedDelete', status: 'skipped', error: { code: 'StagedDelete', reason }, user };
  }
  const written: User = {
    id: user?.id ?? service.identifier(state.nextNumber()),
    createdAt: user?.createdAt ?? state.job.cycle!.at,
    isSynchronized: user?.isSynchronized ?? false,
    ...(user?.manager === undefined ? {} : { manager: user.manager }),
    attributes: merged(user, changed, service.settings),
  };
  if (user === undefined || changed.size > 0) {
    if (user !== undefined) service.users.remove(user);
    state.users.put(written.id, written);
    service.users.add(written);
  }
  const link = state.links.get(anchor);
  if (link?.userId !== written.id) state.links.put(anchor, { userId: written.id });
  const isReferring = noteManager(service, record, anchor);
  if (user !== undefined && changed.size === 0) {
    return isReferring
      ? { kind: 'update', status: 'success', user }
      : skipped('unchanged', `The User '${anchor}' is up to date: nothing to change.`, user);
  }
  const kind: LogKind = user === undefined ? 'create' : isDisabled ? 'disable' : 'update';
  const modified = Array.from(
    changed,
    ([name, value]) => [name, shown(user?.attributes[name]), shown(value)] as const,
  );
  return { kind, status: 'success', user: written, modified };
}

/** Mail is settable at creation only; later changes are logged and do nothing (bulk-upload.md section 6, D). */
function merged(user: User | undefined, changed: FlowingValues, { target }: Settings): User['attributes'] {
  if (user === undefined) return Object.fromEntries(changed);
  const attributes = new Map(Object.entries(user.attributes));
  for (const [name, value] of changed) {
    if (name === 'mail' && target === 'entra') continue;
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  return Object.fromEntries(attributes);
}

function disables(changed: FlowingValues): boolean {
  return changed.get('accountEnabled') === false || changed.get('accountDisabled') === true;
}

/** Counts a user to be disabled; those beyond the threshold of a cycle are held back (section 7, D; which ones, A). */
function mayDisable({ state, settings }: Service): boolean {
  const cycle = state.job.cycle!;
  state.change({ cycle: { ...cycle, disabled: cycle.disabled + 1 } });
  const { accidentalDeletionThreshold: threshold } = settings;
  return threshold === undefined || cycle.disabled < threshold;
}

function noteManager({ state, mapping }: Service, record: JsonObject, anchor: string): boolean {
  const found = mapping.managerOf?.(record);
  const manager = found !== undefined && 'value' in found ? found.value : undefined;
  if (typeof manager !== 'string' || manager.trim() === '') return false;
  if (state.links.get(anchor)?.manager === manager.trim()) return false;
  state.references.put(anchor, { anchor, manager: manager.trim() });
  return true;
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Array.isArray(value) ? value.join(';') : String(value);
}
