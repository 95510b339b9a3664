import type { Ears, Recogniser, RecogniserEvent, RecognitionPlace } from "./recogniser.ts";

type ListenOptions = {
  ears: Ears;
  language: string;
  onPlace: (place: RecognitionPlace) => void;
  /** `wasShort` on an end says that the session ended soon after it began. */
  onEvent: (event: RecogniserEvent, wasShort: boolean) => void;
  now?: () => number;
};

const shortSessionMs = 1_000;
const restartAfterMs = 200;

/**
 * Listens until it is stopped. Browsers end a session after a silence: then the next one is begun. What this
 * computer turns out not to recognise is given to the browser's service, once, and that is told.
 */
export function listen(options: ListenOptions): { stop: () => void } {
  const { ears, language, onPlace, onEvent, now = Date.now } = options;
  let session: Recogniser | null = null;
  let restart: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  async function begin(): Promise<void> {
    const place = await ears.placeFor(language);
    if (!isStopped) open(place);
  }

  function open(place: RecognitionPlace): void {
    let next = place;
    let isOver = false;
    const startedAt = now();
    onPlace(place);
    const opened = ears.open({
      language,
      place,
      onEvent: (event) => {
        if (isStopped || isOver) return;
        const goesToService =
          event.type === "failed" && event.error === "language-not-supported" && place === "on-device";
        if (goesToService) {
          next = "service";
          return;
        }
        if (event.type === "failed" && event.error !== "no-speech") isOver = true;
        onEvent(event, now() - startedAt < shortSessionMs);
        if (event.type !== "ended") return;
        isOver = true;
        restart = setTimeout(() => (isStopped ? undefined : open(next)), restartAfterMs);
      },
    });
    session = opened;
    try {
      opened.start();
    } catch {
      // Thrown where the microphone is still in use by an earlier session of this page.
      onEvent({ type: "failed", error: "aborted" }, true);
    }
  }

  void begin();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(restart);
      session?.abort();
    },
  };
}
