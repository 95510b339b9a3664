import type { Template } from "./template.ts";

/** What the gaps of a call's templates are filled with. All of it is ASCII, and needs no escaping. */
export type Gaps = { values: readonly string[]; startedAt: number };

const dayMs = 86_400_000;
const lengthOfTime = 24;
const zero = 48;

/** Fills templates into bytes that it uses again: strings in between take several times as long. */
export class TemplateWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  /** Midnight of the day whose date is known. */
  #midnight = Number.NaN;
  #date = "";

  write({ texts, gaps }: Template, { values, startedAt }: Gaps): void {
    for (let index = 0; index < texts.length; index += 1) {
      this.#writeText(texts[index]);
      const gap = gaps[index];
      if (gap === undefined) return;
      if (gap < 0) this.#writeTime(startedAt - 1 - gap);
      else this.#writeAscii(values[gap] ?? "");
    }
  }

  /** A copy of all that was written, which begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #writeText(text: Uint8Array | undefined): void {
    if (text === undefined) return;
    this.#reserve(text.length);
    this.#bytes.set(text, this.#length);
    this.#length += text.length;
  }

  #writeAscii(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1)
      this.#bytes[this.#length + index] = text.charCodeAt(index);
    this.#length += text.length;
  }

  /** As `toISOString` does it. */
  #writeTime(at: number): void {
    const midnight = at - (at % dayMs);
    if (midnight !== this.#midnight) {
      this.#midnight = midnight;
      this.#date = new Date(midnight).toISOString().slice(0, 11);
    }
    this.#reserve(lengthOfTime);
    this.#writeAscii(this.#date);
    const ms = at - midnight;
    const minutes = Math.floor(ms / 60_000);
    this.#writePair(Math.floor(minutes / 60), ":");
    this.#writePair(minutes % 60, ":");
    this.#writePair(Math.floor(ms / 1_000) % 60, ".");
    this.#bytes[this.#length] = zero + (Math.floor(ms / 100) % 10);
    this.#length += 1;
    this.#writePair(ms % 100, "Z");
  }

  #writePair(number: number, sign: string): void {
    this.#bytes[this.#length] = zero + Math.floor(number / 10);
    this.#bytes[this.#length + 1] = zero + (number % 10);
    this.#bytes[this.#length + 2] = sign.charCodeAt(0);
    this.#length += 3;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafe((this.#length + count) * 2);
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }
}
