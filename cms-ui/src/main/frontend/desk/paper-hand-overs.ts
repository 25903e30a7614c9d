import { changeOf, type TextChange } from './text-change';

/** Words of the server, under a number of their own, and the last hand-over that is among them. */
export type Given = { number: number; sequence: number; text: string };

/** What was typed, as the `sequence`th: what became of the text that both sides have, or the whole of it where it was asked for. */
export type Handed = { sequence: number } & (TextChange | { whole: string });

/**
 * How far a paper and the server have each other's words: each hand-over has a number, and whatever the server gives or
 * answers names the last one it knows of. `SharedWords.java` is the other end.
 */
export class HandOvers {
  /** The last that stands on the paper, so that the answer says whether it is kept. */
  private sequence = 0;
  /** The last there ever was. */
  private last = 0;
  /** The last the server has in its database. */
  private kept = 0;
  /** The whole of what was handed over last, until it is kept. */
  private handed?: { sequence: number; whole: string };
  private taken: Given = { number: 0, sequence: 0, text: '' };

  /** What the server gave last. */
  get given(): Given {
    return this.taken;
  }

  /** Takes what the server gives, also where it is what it gave before; false where it is nothing new. */
  take(given: Given): boolean {
    if (given.number <= this.taken.number) return false;
    this.taken = given;
    this.last = Math.max(this.last, given.sequence);
    this.sequence = Math.max(this.sequence, given.sequence);
    return true;
  }

  /** The next one: `before` became `after`. */
  next(before: string, after: string): Handed {
    this.sequence = ++this.last;
    this.handed = { sequence: this.sequence, whole: after };
    return { sequence: this.sequence, ...changeOf(before, after) };
  }

  /** That one again, whole; nothing where a later one says itself that it does not fit. */
  whole(sequence: number): Handed | undefined {
    return this.handed?.sequence === sequence ? this.handed : undefined;
  }

  /** The server has them in its database up to that one. */
  arrived(sequence: number) {
    this.kept = Math.max(this.kept, sequence);
    if (this.handed && this.handed.sequence <= sequence) this.handed = undefined;
  }

  /** Whether that is the last that stands on the paper. */
  isLast(sequence: number): boolean {
    return sequence === this.sequence;
  }

  /** Whether the server has said of all of them that they are in its database. */
  areKept(): boolean {
    return this.kept === this.sequence;
  }

  /** Whether the server gave words before it had what was handed over last. */
  isOnItsWay(): boolean {
    return !!this.handed && this.handed.sequence > this.taken.sequence;
  }

  /** What the server gave stands on the paper now, instead of what is still on its way. */
  giveWay() {
    if (this.isOnItsWay()) this.sequence = this.taken.sequence;
    this.handed = undefined;
  }

  /** Nothing is waited for any more. */
  end() {
    this.handed = undefined;
    this.kept = this.sequence;
  }
}
