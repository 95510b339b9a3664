import type { JsonValue } from "@callhook/core";

export type ScriptedToolCall = {
  functionName: string;
  /** A text is sent as it is, so that a script can hold broken JSON. */
  arguments: JsonValue;
  /** Left out: `call_0`, `call_1`… anew in every reply, as careless models do. */
  toolCallId?: string;
};

/** One reply of a scripted model: its words, then its tool calls, then its ending. */
export type ScriptedStep = {
  /** Each text is streamed as a chunk of its own. */
  words?: string | string[];
  toolCalls?: ScriptedToolCall[];
  /** Holds the reply back once its words were sent, until this settles. */
  until?: Promise<unknown>;
};

export function chunksOf(words: string | string[] | undefined): string[] {
  return words === undefined ? [] : [words].flat();
}

export function argumentsText({ arguments: given }: ScriptedToolCall): string {
  return typeof given === "string" ? given : JSON.stringify(given);
}

/** Keeps to a script: gives out one step after the other, and remembers every departure from it. */
export type Script<Step> = {
  /** Throws when nothing more was to be asked. */
  next(): Step;
  complain(problem: string): void;
  /** Throws when a step was left over, one too many was asked for, or something was complained about. */
  assertFinished(): void;
};

export function createScript<Step>(steps: Step[]): Script<Step> {
  const problems: string[] = [];
  let nextIndex = 0;
  return {
    next() {
      const step = steps[nextIndex];
      nextIndex += 1;
      if (step !== undefined) return step;
      const problem = `The model was asked ${nextIndex} times; its script has ${steps.length} steps.`;
      problems.push(problem);
      throw new Error(problem);
    },
    complain: (problem) => void problems.push(problem),
    assertFinished() {
      const unused = steps.length - nextIndex;
      const all = unused > 0 ? [...problems, `${unused} scripted steps were never asked for.`] : problems;
      if (all.length > 0) throw new Error(all.join("\n"));
    },
  };
}
