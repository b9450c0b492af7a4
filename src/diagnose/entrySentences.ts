import type { LogEntry } from './capture.ts';
import type { Sourced } from './facts.ts';
import { groupsBy } from './groupsBy.ts';

/** One sentence for each kind of entry: whom it befell, how often, and what the first of them says. */
export function entrySentences(
  entries: readonly Sourced<LogEntry>[],
  kindOf: (entry: LogEntry) => string,
): readonly string[] {
  const kinds = [...groupsBy(entries, ({ source, held }) => `${source}: ${kindOf(held)}`)];
  const more = kinds.slice(shownKinds).reduce((sum, [, kind]) => sum + kind.length, 0);
  return [
    ...kinds.slice(0, shownKinds).map(([name, kind]) => sentence(name, kind)),
    ...(more > 0 ? [`${more} more entries, of other kinds`] : []),
  ];
}

const shownKinds = 10;
const shownIds = 5;

/** A record that failed is tried again, so that it stands in many entries. */
function sentence(name: string, kind: readonly Sourced<LogEntry>[]): string {
  const ids = new Set(kind.map(({ held }) => idOf(held)));
  const more = ids.size > shownIds ? ` and ${ids.size - shownIds} more` : '';
  const times = kind.length > ids.size ? `, in ${kind.length} entries` : '';
  const { text } = kind[0]!.held;
  const said = text === '' ? '' : `: ${text.slice(0, 300)}`;
  return `${name} for ${[...ids].slice(0, shownIds).join(', ')}${more}${times}${said}`;
}

/** Whom an entry is about: the record, else the change. */
function idOf({ sourceId, changeId }: LogEntry): string {
  if (sourceId !== '') return sourceId;
  return changeId === '' ? '(no id)' : `the change ${changeId}`;
}
