/** A recogniser that hears what a test says, in the events and the order of the Web Speech protocol. */
export class FakeRecognition extends EventTarget {
  /** Every one that was made, in order. */
  static all: FakeRecognition[] = [];
  static availability: string | null = null;
  lang = "";
  continuous = false;
  interimResults = false;
  maxAlternatives = 1;
  processLocally?: boolean;
  isRunning = false;
  #results: { isFinal: boolean; 0: { transcript: string } }[] = [];

  constructor() {
    super();
    FakeRecognition.all.push(this);
  }

  static available(options: { langs: string[]; processLocally: boolean }): Promise<string> {
    const { availability } = FakeRecognition;
    return availability === null || !options.processLocally
      ? Promise.reject(new Error("Not known here."))
      : Promise.resolve(availability);
  }

  /** The one that listens now. */
  static get current(): FakeRecognition {
    const running = FakeRecognition.all.findLast(({ isRunning }) => isRunning);
    if (running === undefined) throw new Error("Nobody listens.");
    return running;
  }

  static reset(): void {
    FakeRecognition.all = [];
    FakeRecognition.availability = null;
  }

  start(): void {
    if (this.isRunning) throw new DOMException("already started", "InvalidStateError");
    this.isRunning = true;
    this.dispatchEvent(new Event("start"));
  }

  abort(): void {
    if (this.isRunning) this.end("aborted");
  }

  beginSpeech(): void {
    this.dispatchEvent(new Event("speechstart"));
  }

  hear(transcript: string, isFinal = false): void {
    const last = this.#results.at(-1);
    if (last?.isFinal === false) this.#results.pop();
    this.#results.push({ isFinal, 0: { transcript } });
    const news = { resultIndex: this.#results.length - 1, results: [...this.#results] };
    this.dispatchEvent(Object.assign(new Event("result"), news));
    if (isFinal) this.dispatchEvent(new Event("speechend"));
  }

  end(error?: string): void {
    this.isRunning = false;
    if (error !== undefined) this.dispatchEvent(Object.assign(new Event("error"), { error }));
    this.dispatchEvent(new Event("end"));
  }
}
