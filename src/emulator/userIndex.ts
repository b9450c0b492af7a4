import type { User } from './state.ts';

/** Finds users by the value of an attribute, without regard to case. */
export class UserIndex {
  readonly #attributes: readonly string[];
  readonly #ids = new Map<string, Set<string>>();

  /** Only these attributes can be asked for. */
  constructor(attributes: readonly string[], users: Iterable<User>) {
    this.#attributes = attributes;
    for (const user of users) this.add(user);
  }

  add(user: User): void {
    for (const key of this.#keysOf(user)) {
      const ids = this.#ids.get(key);
      if (ids === undefined) this.#ids.set(key, new Set([user.id]));
      else ids.add(user.id);
    }
  }

  remove(user: User): void {
    for (const key of this.#keysOf(user)) this.#ids.get(key)?.delete(user.id);
  }

  find(attribute: string, value: string): readonly string[] {
    return [...(this.#ids.get(`${attribute}\0${value.toLowerCase()}`) ?? [])];
  }

  #keysOf({ attributes }: User): string[] {
    return this.#attributes.flatMap((attribute) => {
      const value = attributes[attribute];
      return typeof value === 'string' && value !== '' ? [`${attribute}\0${value.toLowerCase()}`] : [];
    });
  }
}
