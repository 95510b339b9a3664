/** What a recogniser tells, in the order of the Web Speech protocol: started, speech, words, ended. */
export type RecogniserEvent =
  | { type: "started" }
  | { type: "speech-started" }
  | { type: "speech-ended" }
  /** `interim` may still change; `final` is decided and told once. */
  | { type: "heard"; interim: string; final: string }
  | { type: "failed"; error: string }
  | { type: "ended" };

/** One session of listening; a session that has ended is not started again. */
export type Recogniser = { start(): void; abort(): void };

export type RecogniserOptions = {
  /** A BCP 47 tag, such as `en-US`. */
  language: string;
  place: RecognitionPlace;
  onEvent: (event: RecogniserEvent) => void;
};

/** Where speech becomes words: on this computer, or at a service of the browser's maker. */
export type RecognitionPlace = "on-device" | "service";

/** What a browser offers for listening; a test hands in its own. */
export type Ears = {
  open(options: RecogniserOptions): Recogniser;
  /** Where words of this language can be recognised; the own computer is preferred. */
  placeFor(language: string): Promise<RecognitionPlace>;
};
