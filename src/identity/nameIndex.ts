import { foldCase } from '../text/index.ts';
import { lowerAscii } from './domains.ts';
import { TextStore } from './textStore.ts';

/** Words of an entry: the offset of its name, the hash of its name, its holder, the next entry of the same name. */
const [nameWord, hashWord, holderWord, nextWord, entryWords] = [0, 1, 2, 3, 4];
const crowded = 128;
/** The first seed; fixed, so that a run repeats exactly. */
export const firstSeed = 0x811c9dc5;

/**
 * Who holds which name, without regard to case (OrdinalIgnoreCase, upn-rules.md "How a value is taken apart" 5, I).
 * Holders are numbers; a name may have several, and the one who came first stays first.
 *
 * A hash table with open addressing over typed arrays: some 45 bytes a name beside its letters, nothing for the garbage
 * collector to walk, and no limit of 16.7 million entries as a Map has. Names made to collide are met with a new seed.
 */
export class NameIndex {
  readonly #names = new TextStore();
  /** Entry numbers, from 1; 0 is a free slot. At most half are taken. */
  #slots = new Uint32Array(16);
  #entries = new Uint32Array(8 * entryWords);
  #entryCount = 0;
  #nameCount = 0;
  #seed = firstSeed;
  #reseedFrom = 0;

  /** Adds a holder; added again at once, it counts once. */
  add(name: string, holder: number): void {
    const folded = foldName(name);
    const hash = hashName(folded, this.#seed);
    const slot = this.#slotOf(folded, hash);
    const first = this.#slots[slot]!;
    if (first !== 0) {
      const second = this.next(first);
      if (this.holderOf(first) === holder || (second !== 0 && this.holderOf(second) === holder)) return;
      // After the first, so that adding takes the same time however many hold the name.
      const added = this.#addEntry(0, hash, holder, second);
      this.#entries[first * entryWords + nextWord] = added;
      return;
    }
    this.#slots[slot] = this.#addEntry(this.#names.append(folded), hash, holder, 0);
    this.#nameCount += 1;
    if (this.#nameCount * 2 > this.#slots.length) this.#rebuild(this.#slots.length * 2);
    else if (this.#isCrowded(slot, hash)) this.#reseed();
  }

  /** The entry of the first holder of a name; 0 for none. */
  first(name: string): number {
    if (this.#nameCount === 0) return 0;
    const folded = foldName(name);
    return this.#slots[this.#slotOf(folded, hashName(folded, this.#seed))]!;
  }

  /** The entry of the next holder of the same name; 0 for none. */
  next(entry: number): number {
    return this.#entries[entry * entryWords + nextWord]!;
  }

  holderOf(entry: number): number {
    return this.#entries[entry * entryWords + holderWord]!;
  }

  /** The slot that has the name, or the free one where it belongs. */
  #slotOf(folded: string, hash: number): number {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      const place = entry * entryWords;
      if (
        this.#entries[place + hashWord] === hash &&
        this.#names.equals(this.#entries[place + nameWord]!, folded)
      ) {
        return slot;
      }
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #addEntry(name: number, hash: number, holder: number, next: number): number {
    this.#entryCount += 1;
    const place = this.#entryCount * entryWords;
    if (place + entryWords > this.#entries.length) {
      const larger = new Uint32Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[place + nameWord] = name;
    this.#entries[place + hashWord] = hash;
    this.#entries[place + holderWord] = holder;
    this.#entries[place + nextWord] = next;
    return this.#entryCount;
  }

  #rebuild(size: number): void {
    const former = this.#slots;
    const last = size - 1;
    this.#slots = new Uint32Array(size);
    for (const entry of former) {
      if (entry === 0) continue;
      let slot = this.#entries[entry * entryWords + hashWord]! & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = entry;
    }
  }

  #isCrowded(slot: number, hash: number): boolean {
    const last = this.#slots.length - 1;
    return ((slot - hash) & last) > crowded && this.#nameCount >= this.#reseedFrom;
  }

  #reseed(): void {
    // Not again before a quarter more has come, so that the work stays in proportion to the names.
    this.#reseedFrom = this.#nameCount + (this.#nameCount >> 2);
    this.#seed = Math.imul(this.#seed ^ this.#nameCount, 0x9e3779b1);
    for (const entry of this.#slots) {
      const place = entry * entryWords;
      if (entry !== 0) {
        this.#entries[place + hashWord] = hashName(
          this.#names.read(this.#entries[place + nameWord]!),
          this.#seed,
        );
      }
    }
    this.#rebuild(this.#slots.length);
  }
}

/** FNV-1a over UTF-16 code units, its bits mixed at the end, since the table takes the lowest ones. */
export function hashName(name: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** The folded name; one that is already folded, which is the common case, costs no new string. */
function foldName(name: string): string {
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    if (unit >= 0x80) return lowerAscii(foldCase(name));
    if (unit >= 0x41 && unit <= 0x5a) return foldName(lowerAscii(name));
  }
  return name;
}
