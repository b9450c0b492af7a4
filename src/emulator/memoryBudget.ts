/** Bytes of request bodies that may be held at the same time, all requests together. */
export class MemoryBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** What one request takes of it, until it is released. */
  claim(): MemoryClaim {
    let claimed = 0;
    return {
      take: (bytes) => {
        if (bytes > this.#left) return false;
        this.#left -= bytes;
        claimed += bytes;
        return true;
      },
      release: () => {
        this.#left += claimed;
        claimed = 0;
      },
    };
  }
}

export interface MemoryClaim {
  /** False when there is not so much left. */
  readonly take: (bytes: number) => boolean;
  readonly release: () => void;
}
