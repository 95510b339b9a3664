/** One thing that a translation could not carry over, or had to guess: where it stands and what became of it. */
export type LossNote = { place: string; message: string };

const mostNotes = 100;

/** Collects what gets lost. Each thing is said once, and no source can make the report endless. */
export class LossReport {
  readonly #notes = new Map<string, LossNote>();
  #left = 0;

  note(place: string, message: string): void {
    const key = `${place}\n${message}`;
    if (this.#notes.has(key)) return;
    if (this.#notes.size >= mostNotes) this.#left += 1;
    else this.#notes.set(key, { place: place.slice(0, 200), message: message.slice(0, 500) });
  }

  get notes(): LossNote[] {
    const notes = [...this.#notes.values()];
    if (this.#left > 0) notes.push({ place: "", message: `And ${this.#left} more of this kind.` });
    return notes;
  }
}
