import type { User } from './state.ts';

/** The users in the order in which they came, found by the value of an attribute without regard to case. */
export class UserIndex {
  readonly #attributes: readonly string[];
  readonly #ids = new Map<string, Set<string>>();
  readonly #inOrder: string[] = [];
  readonly #positions = new Map<string, number>();

  /** Only these attributes can be asked for. */
  constructor(attributes: readonly string[], users: Iterable<User>) {
    this.#attributes = attributes;
    for (const user of users) this.add(user);
  }

  get size(): number {
    return this.#inOrder.length;
  }

  idAt(position: number): string {
    return this.#inOrder[position]!;
  }

  add(user: User): void {
    if (!this.#positions.has(user.id)) this.#positions.set(user.id, this.#inOrder.push(user.id) - 1);
    for (const key of this.#keysOf(user)) {
      const ids = this.#ids.get(key);
      if (ids === undefined) this.#ids.set(key, new Set([user.id]));
      else ids.add(user.id);
    }
  }

  /** Takes away what a user is found by, before it is added as it is now. */
  remove(user: User): void {
    for (const key of this.#keysOf(user)) this.#ids.get(key)?.delete(user.id);
  }

  find(attribute: string, value: string): readonly string[] {
    return [...(this.#ids.get(keyOf(attribute, value)) ?? [])];
  }

  /** The positions, ascending, of users found by an attribute in any case, or by `id`; `undefined` for any other. */
  positions(name: string, value: string): readonly number[] | undefined {
    const position = this.#positions.get(value);
    if (name === 'id') return position === undefined ? [] : [position];
    const attribute = this.#attributes.find((each) => each.toLowerCase() === name);
    if (attribute === undefined || value === '') return undefined;
    return this.find(attribute, value)
      .map((id) => this.#positions.get(id)!)
      .sort((a, b) => a - b);
  }

  #keysOf({ attributes }: User): string[] {
    const keys: string[] = [];
    for (const attribute of this.#attributes) {
      const value = attributes[attribute];
      if (typeof value === 'string' && value !== '') keys.push(keyOf(attribute, value));
    }
    return keys;
  }
}

function keyOf(attribute: string, value: string): string {
  return `${attribute}\0${value.toLowerCase()}`;
}
