import { bindProperty, isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { nestsDeeperThan } from './nestsDeeperThan.ts';

/** What stands at a path of property names, compared without case; undefined when a part of it is missing. */
export function jsonAt(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (!isJsonObject(found)) return undefined;
    found = bindProperty(name)(found);
  }
  return found;
}

/** A text or number at a path as text; empty for anything else. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = jsonAt(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** The objects of a list at a path; none when there is no list. */
export function objectsAt(value: unknown, ...path: readonly string[]): readonly JsonObject[] {
  const found = jsonAt(value, ...path);
  return Array.isArray(found) ? found.filter(isJsonObject) : [];
}

/** The value of a JSON text, wrapped as null is one too; undefined when it is none, or nested over 256 deep. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  if (nestsDeeperThan(maxDepth, text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

// Beyond it, writing a value out again could overflow the stack.
const maxDepth = 256;
