import type { Ears, RecogniserOptions, RecognitionPlace } from "./recogniser.ts";

/** What of the Web Speech API is used; the compiler's own library does not describe its constructor. */
export type Recognition = EventTarget & {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  processLocally?: boolean;
  start(): void;
  abort(): void;
};

export type RecognitionConstructor = {
  new (): Recognition;
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>;
};

type RecognitionResult = { isFinal: boolean; 0?: { transcript: string } };
type ResultEvent = { resultIndex: number; results: ArrayLike<RecognitionResult> };

/** The browser's ears, under either of their names; null where it cannot listen. */
export function browserEars(scope: object = globalThis): Ears | null {
  const Constructor = constructorIn(scope);
  if (Constructor === null) return null;
  return {
    open: (options) => openRecogniser(Constructor, options),
    placeFor: (language) => placeFor(Constructor, language),
  };
}

function constructorIn(scope: object): RecognitionConstructor | null {
  for (const name of ["SpeechRecognition", "webkitSpeechRecognition"]) {
    const found: unknown = Reflect.get(scope, name);
    if (isConstructor(found)) return found;
  }
  return null;
}

function isConstructor(value: unknown): value is RecognitionConstructor {
  return typeof value === "function";
}

async function placeFor(Constructor: RecognitionConstructor, language: string): Promise<RecognitionPlace> {
  try {
    const answer = await Constructor.available?.({ langs: [language], processLocally: true });
    return answer === "available" ? "on-device" : "service";
  } catch {
    // A browser that cannot say it does not keep speech here either.
    return "service";
  }
}

function openRecogniser(Constructor: RecognitionConstructor, options: RecogniserOptions) {
  const { onEvent } = options;
  const recognition = new Constructor();
  recognition.lang = options.language;
  recognition.continuous = true;
  recognition.interimResults = true;
  recognition.maxAlternatives = 1;
  if (options.place === "on-device") recognition.processLocally = true;
  recognition.addEventListener("start", () => onEvent({ type: "started" }));
  recognition.addEventListener("speechstart", () => onEvent({ type: "speech-started" }));
  recognition.addEventListener("speechend", () => onEvent({ type: "speech-ended" }));
  recognition.addEventListener("result", (event) => onEvent({ type: "heard", ...readResult(event) }));
  recognition.addEventListener("error", (event) => onEvent({ type: "failed", error: errorOf(event) }));
  recognition.addEventListener("end", () => onEvent({ type: "ended" }));
  return { start: () => recognition.start(), abort: () => recognition.abort() };
}

/** What is new since `resultIndex`; results before it were told already. */
function readResult(event: Event): { interim: string; final: string } {
  if (!isResultEvent(event)) return { interim: "", final: "" };
  const news = Array.from(event.results).slice(event.resultIndex);
  return {
    interim: transcriptOf(news.filter(({ isFinal }) => !isFinal)),
    final: transcriptOf(news.filter(({ isFinal }) => isFinal)),
  };
}

function transcriptOf(results: RecognitionResult[]): string {
  return results
    .map((result) => result[0]?.transcript.trim() ?? "")
    .filter((text) => text !== "")
    .join(" ");
}

function isResultEvent(event: Event): event is Event & ResultEvent {
  return "results" in event && "resultIndex" in event;
}

function errorOf(event: Event): string {
  return "error" in event ? String(event.error) : "unknown";
}
