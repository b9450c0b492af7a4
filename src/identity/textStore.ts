const wide = 0x80;
const end = 0xff;
const pageSize = 1 << 18;

/**
 * Many short texts in pages of bytes, each named by a number. A million strings on the heap cost three times as much,
 * keep alive the file text they were cut from, and slow every garbage collection.
 * An ASCII sign takes one byte, any other UTF-16 code unit three (a mark and its halves), and a mark ends the text.
 */
export class TextStore {
  readonly #pages: Uint8Array[] = [];
  /** The page that is being filled, and how far. */
  #page = new Uint8Array(0);
  #length = 0;

  /** Adds a text and returns its number: where it begins, as if every page had the same size. */
  append(text: string): number {
    this.#reserve(text.length * 3 + 1);
    const page = this.#page;
    const start = this.#length;
    let place = start;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) page[place++] = unit;
      else {
        page[place++] = wide;
        page[place++] = unit >> 8;
        page[place++] = unit;
      }
    }
    page[place++] = end;
    this.#length = place;
    return (this.#pages.length - 1) * pageSize + start;
  }

  /** Whether the text of this number is this one. */
  equals(number: number, text: string): boolean {
    const page = this.#pages[Math.floor(number / pageSize)]!;
    let place = number % pageSize;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        if (page[place++] !== unit) return false;
      } else {
        if (page[place] !== wide || ((page[place + 1]! << 8) | page[place + 2]!) !== unit) return false;
        place += 3;
      }
    }
    return page[place] === end;
  }

  /** The text of this number. */
  read(number: number): string {
    const page = this.#pages[Math.floor(number / pageSize)]!;
    let text = '';
    let place = number % pageSize;
    for (let byte = page[place]!; byte !== end; byte = page[place]!) {
      text += String.fromCharCode(byte < wide ? byte : (page[place + 1]! << 8) | page[place + 2]!);
      place += byte < wide ? 1 : 3;
    }
    return text;
  }

  /** A text lies on one page; one that is longer than a page gets a page of its own length. */
  #reserve(more: number): void {
    const room = Math.min(pageSize, this.#page.length) - this.#length;
    if (more <= room) return;
    // A first small page, since most directories hold few names.
    this.#page = new Uint8Array(Math.max(more, this.#pages.length === 0 ? 1024 : pageSize));
    this.#pages.push(this.#page);
    this.#length = 0;
  }
}
