import type { Page } from "@playwright/test";

/**
 * Gives a browser without ears and voice a recogniser and a voice that speak the Web Speech protocol and do what the
 * spec says: `window.standIn.hear(words)` and `.reach(words)`. In the page's own words, because it runs there.
 */
const standIn = `
  const standIn = { spoken: [], utterance: null, recogniser: null, results: [] };
  window.standIn = standIn;

  window.SpeechRecognition = class extends EventTarget {
    static available = async () => "unavailable";
    start() {
      standIn.recogniser = this;
      standIn.results = [];
      this.dispatchEvent(new Event("start"));
    }
    abort() {
      if (standIn.recogniser !== this) return;
      standIn.recogniser = null;
      this.dispatchEvent(Object.assign(new Event("error"), { error: "aborted" }));
      this.dispatchEvent(new Event("end"));
    }
  };
  standIn.hear = (transcript, isFinal) => {
    const { recogniser, results } = standIn;
    if (results.at(-1)?.isFinal === false) results.pop();
    else recogniser.dispatchEvent(new Event("speechstart"));
    results.push({ isFinal, 0: { transcript } });
    const news = { resultIndex: results.length - 1, results: [...results] };
    recogniser.dispatchEvent(Object.assign(new Event("result"), news));
    if (isFinal) recogniser.dispatchEvent(new Event("speechend"));
  };
  standIn.refuse = (error) => {
    standIn.recogniser.dispatchEvent(Object.assign(new Event("error"), { error }));
    standIn.recogniser.dispatchEvent(new Event("end"));
    standIn.recogniser = null;
  };

  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  const voice = { voiceURI: "ada", name: "Ada", lang: "en-US", localService: true, default: true };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    resume() {},
    speak(utterance) {
      if (standIn.utterance !== null) throw new Error("Two voices at once.");
      standIn.utterance = utterance;
      standIn.spoken.push(utterance.text);
      utterance.dispatchEvent(new Event("start"));
    },
    cancel() {
      const cut = standIn.utterance;
      standIn.utterance = null;
      cut?.dispatchEvent(Object.assign(new Event("error"), { error: "interrupted" }));
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  standIn.reach = (words) => {
    const { utterance } = standIn;
    const charIndex = utterance.text.indexOf(words);
    utterance.dispatchEvent(Object.assign(new Event("boundary"), { charIndex, name: "word" }));
  };
  standIn.finish = () => {
    const { utterance } = standIn;
    standIn.utterance = null;
    utterance?.dispatchEvent(new Event("end"));
  };
`;

/** A page that can be spoken with; to be asked for before the page is opened. */
export async function standInForSpeech(page: Page) {
  await page.addInitScript({ content: standIn });
  const run = (script: string) => page.evaluate(script);
  return {
    /** Words that may still change, or, decided, what the caller has said. */
    hear: (words: string, isFinal = false) => run(`standIn.hear(${JSON.stringify(words)}, ${isFinal})`),
    refuse: (error: string) => run(`standIn.refuse(${JSON.stringify(error)})`),
    /** The voice has come to where these words begin. */
    reach: (words: string) => run(`standIn.reach(${JSON.stringify(words)})`),
    finishSentence: () => run("standIn.finish()"),
    /** All that was given to the voice, sentence by sentence. */
    spoken: async (): Promise<string[]> => {
      const spoken: unknown = await run("standIn.spoken");
      return Array.isArray(spoken) ? spoken.map(String) : [];
    },
    isSpeaking: async () => (await run("standIn.utterance !== null")) === true,
  };
}
