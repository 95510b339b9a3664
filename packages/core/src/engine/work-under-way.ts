/** Counts what has begun and not ended, so that closing can wait for all of it. */
export class WorkUnderWay {
  #count = 0;
  #idle: PromiseWithResolvers<void> | null = null;

  /** Whether nothing new is to be begun. */
  get isClosing(): boolean {
    return this.#idle !== null;
  }

  begin(): void {
    this.#count += 1;
  }

  end(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#idle?.resolve();
  }

  /** Resolves once everything that has begun has ended. */
  async close(): Promise<void> {
    this.#idle ??= Promise.withResolvers();
    if (this.#count === 0) this.#idle.resolve();
    await this.#idle.promise;
  }
}
