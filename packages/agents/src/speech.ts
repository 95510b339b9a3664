const maximumStepLength = 20_000;

/** The agent's words in one turn: passed on as they come, kept until they are put on record. */
export type Speech = {
  add(text: string): void;
  /** Says a whole utterance of its own. */
  addUtterance(text: string): void;
  /** The words since the last take, ready for the record; usually one text, none when nothing was said. */
  take(): string[];
  /** Whether anything was said in this turn. */
  readonly hasSpoken: boolean;
  /** The words since the last take, which stay to be taken. */
  readonly untaken: string;
};

export function createSpeech(options: { onWords: (text: string) => void }): Speech {
  let utterance = "";
  let isNewUtterance = true;
  let spoken = false;

  function add(text: string): void {
    if (text === "") return;
    // Utterances of one turn are joined by a space, so that a voice does not run them together.
    options.onWords(isNewUtterance && spoken && !/^\s/.test(text) ? ` ${text}` : text);
    utterance += text;
    isNewUtterance = false;
    spoken ||= text.trim() !== "";
  }

  function take(): string[] {
    const words = utterance.trim();
    utterance = "";
    isNewUtterance = true;
    return splitWords(words);
  }

  return {
    add,
    addUtterance(text) {
      isNewUtterance = true;
      add(text);
    },
    take,
    get hasSpoken() {
      return spoken;
    },
    get untaken() {
      return utterance.trim();
    },
  };
}

/** A step on record holds at most 20,000 characters; nothing beyond that is dropped. */
function splitWords(words: string): string[] {
  const texts: string[] = [];
  for (let start = 0; start < words.length; start += maximumStepLength) {
    texts.push(words.slice(start, start + maximumStepLength));
  }
  return texts;
}
