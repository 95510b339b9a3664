/** What was said for a value of a kind, and could not be read. No type takes it, so it reaches no request. */
export class Misheard {
  readonly said: string | number;

  constructor(said: string | number) {
    this.said = said;
  }
}
