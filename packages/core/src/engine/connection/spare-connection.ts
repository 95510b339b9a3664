import type { OpeningConnection } from "./opening-connection.ts";

/** Servers wait for a first request for twenty seconds or more; a socket they are about to close is no use. */
const spareLifetimeMs = 15_000;

/** At most one connection of an origin that was opened before anybody asked for it. */
export class SpareConnection {
  readonly #onGone: () => void;
  #opening: OpeningConnection | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(onGone: () => void) {
    this.#onGone = onGone;
  }

  get exists(): boolean {
    return this.#opening !== null;
  }

  keep(opening: OpeningConnection): void {
    this.#opening = opening;
    this.#timer = setTimeout(() => this.drop(), spareLifetimeMs).unref();
    opening.onEnd(() => {
      if (this.#opening === opening) this.drop();
    });
  }

  /** Null where there is none that can be used. */
  take(): OpeningConnection | null {
    const opening = this.#opening;
    if (opening === null) return null;
    if (!opening.isUsable) this.drop();
    else this.#forget();
    return opening.isUsable ? opening : null;
  }

  drop(): void {
    const opening = this.#opening;
    if (opening === null) return;
    this.#forget();
    opening.destroy(new Error("The connection was not needed."));
    this.#onGone();
  }

  #forget(): void {
    this.#opening = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
