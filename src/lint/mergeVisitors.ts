import type { Visitor } from '../../grammar/index.ts';
import type { RuleVisitor } from './rule.ts';

/** What one rule does with a subject, and where it goes when the rule itself fails. */
export interface RuleRun {
  readonly visitor: RuleVisitor;
  readonly onFailure: (thrown: unknown) => void;
}

/** All visitors as one, so that a single walk serves every rule; each part calls those that have it, in their order. */
export function mergeVisitors(runs: readonly RuleRun[]): RuleVisitor & Visitor {
  const handlers = new Map<string, Handler[]>();
  for (const { visitor, onFailure } of runs) {
    for (const [part, handle] of Object.entries(visitor) as [string, Handler][]) {
      const guarded: Handler = (met) => {
        try {
          handle(met);
        } catch (thrown) {
          onFailure(thrown);
        }
      };
      const others = handlers.get(part);
      if (others === undefined) handlers.set(part, [guarded]);
      else others.push(guarded);
    }
  }
  const merged: Record<string, Handler> = {};
  for (const [part, all] of handlers) {
    merged[part] = (met) => {
      for (const handle of all) handle(met);
    };
  }
  return merged;
}

type Handler = (met: never) => void;
