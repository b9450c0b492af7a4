const ROOM_TO_KEEP = 10_000;

/**
 * The captures of all groups while a match is tried, as .NET keeps them: a list for each group, of which the last counts. Every
 * change is noted, so that it can be undone. The lists are linked, newest first, and never changed, so undoing is resetting heads.
 */
export class CaptureStore {
  private readonly heads: Int32Array;
  // The arrays keep their room from match to match; these say how much of it is in use.
  private nodes = 0;
  private changes = 0;
  private starts: number[] = [];
  private ends: number[] = [];
  private before: number[] = [];
  private changedGroup: number[] = [];
  private changedHead: number[] = [];

  constructor(groups: number) {
    this.heads = new Int32Array(groups).fill(-1);
  }

  reset(): void {
    this.heads.fill(-1);
    this.nodes = 0;
    this.changes = 0;
    if (this.starts.length + this.changedGroup.length > ROOM_TO_KEEP) {
      this.starts = [];
      this.ends = [];
      this.before = [];
      this.changedGroup = [];
      this.changedHead = [];
    }
  }

  /** What to hand to `undo` later to come back to how things are now. */
  get undoMark(): number {
    return this.changes;
  }

  undo(mark: number): void {
    while (this.changes > mark) {
      this.changes -= 1;
      const group = this.changedGroup[this.changes]!;
      // The newest node was added by this very change, and nothing refers to it any more.
      if (this.heads[group] === this.nodes - 1) this.nodes -= 1;
      this.heads[group] = this.changedHead[this.changes]!;
    }
  }

  has(group: number): boolean {
    return this.heads[group]! >= 0;
  }

  /** The captures of a group in the order they were made, as start and end in turn. */
  all(group: number): number[] {
    const bounds: number[] = [];
    for (let node = this.heads[group]!; node >= 0; node = this.before[node]!) {
      bounds.push(this.ends[node]!, this.starts[node]!);
    }
    return bounds.reverse();
  }

  lastText(input: string, group: number): string | null {
    const node = this.heads[group]!;
    return node < 0 ? null : input.slice(this.starts[node]!, this.ends[node]!);
  }

  /** The length of a group's last capture, 0 if it has none. */
  lastLength(group: number): number {
    const node = this.heads[group]!;
    return node < 0 ? 0 : this.ends[node]! - this.starts[node]!;
  }

  /**
   * Ends a group that was opened at one place and closed at the other; -1 means no group. A balancing group takes the last
   * capture off `popped` and captures what lies between the two, or what they have in common. False if there is none to take.
   */
  close(group: number, popped: number, opened: number, closed: number): boolean {
    let start = Math.min(opened, closed);
    let end = Math.max(opened, closed);
    if (popped >= 0) {
      const node = this.heads[popped]!;
      if (node < 0) return false;
      const poppedStart = this.starts[node]!;
      const poppedEnd = this.ends[node]!;
      if (start >= poppedEnd) {
        end = start;
        start = poppedEnd;
      } else if (end <= poppedStart) {
        start = end;
        end = poppedStart;
      } else {
        start = Math.max(start, poppedStart);
        end = Math.min(end, poppedEnd);
      }
      this.setHead(popped, this.before[node]!);
    }
    if (group >= 0) {
      const node = this.nodes;
      this.nodes += 1;
      this.starts[node] = start;
      this.ends[node] = end;
      this.before[node] = this.heads[group]!;
      this.setHead(group, node);
    }
    return true;
  }

  /**
   * Where the text of the group's last capture ends if it is repeated at `position`, in the given direction; -1 if it is not, or if
   * the group has no capture. Units are the same if `fold` makes them so.
   */
  repeatEnd(
    input: string,
    group: number,
    direction: number,
    position: number,
    fold: ((unit: number) => number) | null,
  ): number {
    const node = this.heads[group]!;
    if (node < 0) return -1;
    const start = this.starts[node]!;
    const length = this.ends[node]! - start;
    const from = direction > 0 ? position : position - length;
    if (from < 0 || from + length > input.length) return -1;
    for (let i = 0; i < length; i += 1) {
      const left = input.charCodeAt(start + i);
      const right = input.charCodeAt(from + i);
      if (left !== right && (fold === null || fold(left) !== fold(right))) return -1;
    }
    return direction > 0 ? position + length : from;
  }

  private setHead(group: number, head: number): void {
    this.changedGroup[this.changes] = group;
    this.changedHead[this.changes] = this.heads[group]!;
    this.changes += 1;
    this.heads[group] = head;
  }
}
