const wide = 0x80;
const end = 0xff;

/**
 * Many short texts in one growing block of bytes, named by where they begin. A million strings on the heap cost three
 * times as much, keep alive the file text they were cut from, and slow every garbage collection.
 * An ASCII sign takes one byte, any other UTF-16 code unit three (a mark and its halves), and a mark ends the text.
 */
export class TextStore {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** Adds a text and returns its offset, which stays valid. */
  append(text: string): number {
    const offset = this.#length;
    this.#reserve(text.length * 3 + 1);
    const bytes = this.#bytes;
    let place = offset;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) bytes[place++] = unit;
      else {
        bytes[place++] = wide;
        bytes[place++] = unit >> 8;
        bytes[place++] = unit;
      }
    }
    bytes[place++] = end;
    this.#length = place;
    return offset;
  }

  /** Whether the text that begins at the offset is this one. */
  equals(offset: number, text: string): boolean {
    const bytes = this.#bytes;
    let place = offset;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        if (bytes[place++] !== unit) return false;
      } else {
        if (bytes[place] !== wide || ((bytes[place + 1]! << 8) | bytes[place + 2]!) !== unit) return false;
        place += 3;
      }
    }
    return bytes[place] === end;
  }

  /** The text that begins at the offset. */
  read(offset: number): string {
    const bytes = this.#bytes;
    let text = '';
    let place = offset;
    for (let byte = bytes[place]!; byte !== end; byte = bytes[place]!) {
      text += String.fromCharCode(byte < wide ? byte : (bytes[place + 1]! << 8) | bytes[place + 2]!);
      place += byte < wide ? 1 : 3;
    }
    return text;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
