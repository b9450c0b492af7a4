import { textOf, type User } from './state.ts';

/** The users in the order in which they came, found by the value of an attribute without regard to case. */
export class UserIndex {
  /** By attribute, then by value in lower case. */
  readonly #ids: ReadonlyMap<string, Map<string, readonly string[]>>;
  readonly #inOrder: string[] = [];
  /** By id in lower case. */
  readonly #positions = new Map<string, number>();

  /** Only these attributes can be asked for. */
  constructor(attributes: readonly string[], users: Iterable<User>) {
    this.#ids = new Map(attributes.map((attribute) => [attribute, new Map()]));
    for (const user of users) this.add(user);
  }

  get size(): number {
    return this.#inOrder.length;
  }

  idAt(position: number): string {
    return this.#inOrder[position]!;
  }

  add(user: User): void {
    const id = user.id.toLowerCase();
    if (!this.#positions.has(id)) this.#positions.set(id, this.#inOrder.push(user.id) - 1);
    for (const [attribute, idsOf] of this.#ids) {
      const value = textOf(user, attribute).toLowerCase();
      if (value === '') continue;
      const others = idsOf.get(value);
      idsOf.set(value, others === undefined ? [user.id] : [...others, user.id]);
    }
  }

  /** Takes away what a user is found by, before it is added as it is now. */
  remove(user: User): void {
    for (const [attribute, idsOf] of this.#ids) {
      const value = textOf(user, attribute).toLowerCase();
      const others = idsOf.get(value)?.filter((id) => id !== user.id) ?? [];
      if (others.length > 0) idsOf.set(value, others);
      else idsOf.delete(value);
    }
  }

  find(attribute: string, value: string): readonly string[] {
    return this.#ids.get(attribute)?.get(value.toLowerCase()) ?? none;
  }

  /** The positions, ascending, of users found by `id` or an attribute, in any case; `undefined` for any other. */
  positions(name: string, value: string): readonly number[] | undefined {
    const position = this.#positions.get(value.toLowerCase());
    if (name === 'id') return position === undefined ? [] : [position];
    const attribute = [...this.#ids.keys()].find((each) => each.toLowerCase() === name);
    if (attribute === undefined || value === '') return undefined;
    return this.find(attribute, value)
      .map((id) => this.#positions.get(id.toLowerCase())!)
      .sort((a, b) => a - b);
  }
}

const none: readonly string[] = [];
