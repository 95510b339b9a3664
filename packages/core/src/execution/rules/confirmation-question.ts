import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { inOneSentence } from "./in-one-sentence.ts";
import { inWords } from "../in-words.ts";
import { speakable } from "./speakable.ts";

type Question = {
  tool: Pick<ToolDraft, "name" | "parameters">;
  /** The author's sentence, in which `{zip_code}` stands for what that argument says. */
  question: string | undefined;
  values: ArgumentValues;
};

/**
 * The sentence to read back. It is spoken to whoever is on the line, so it holds only what was said in the
 * call: never a secret, nor a constant, variable or system value that the caller may not know.
 */
export function confirmationQuestion({ tool, question, values }: Question): string {
  const spoken = new Map(tool.parameters.flatMap((parameter) => spokenValue(parameter, values)));
  if (question !== undefined) return fill(question, spoken);
  const named = [...spoken].map(([key, value]) => `${inWords(key)} ${value}`);
  const what = named.length === 0 ? "" : `, with ${inOneSentence(named)}`;
  return `I am about to do this: ${tool.name.replace(/[.!?\s]+$/, "")}${what}. Shall I go ahead?`;
}

/** In one pass, so that a value which looks like a placeholder stays what it is. */
function fill(question: string, spoken: Map<string, string>): string {
  return question.replaceAll(/\{([a-zA-Z0-9_.-]{1,64})\}/g, (_placeholder, key: string) => {
    return spoken.get(key) ?? `the ${inWords(key)}`;
  });
}

function spokenValue({ key, source }: Parameter, values: ArgumentValues): [string, string][] {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (value === undefined || source.from !== "model") return [];
  return [[key, speakable(value)]];
}
