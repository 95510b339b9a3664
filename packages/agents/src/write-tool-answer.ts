import type { ToolAnswer } from "./tool-answer.ts";

/**
 * The answer of a tool call as the text that a model reads. The attack: an endpoint's words pretend that
 * its data ends and instructions begin. As a JSON string they cannot end themselves; what could still pass
 * for a tag or a chat marker, or is there without being seen, is written as an escape.
 */
export function writeToolAnswer(answer: ToolAnswer): string {
  return JSON.stringify(answer).replaceAll(deceptive, inEscapes);
}

/**
 * `</data>`, `<|system|>` and `[INST]`, none of which JSON itself is made of; then what nobody sees, such as
 * tags and marks of direction, but not what joins emoji and letters.
 */
const deceptive = /[<>|]|\[(?=\/?(?:INST|SYS|TOOL))|(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/giu;

function inEscapes(character: string): string {
  let escapes = "";
  for (let index = 0; index < character.length; index += 1) {
    escapes += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escapes;
}
