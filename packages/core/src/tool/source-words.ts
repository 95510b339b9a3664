import type { ValueSource } from "./value-source.ts";

/** What a source is called, such as "variable plan" or "caller number"; never what it holds. */
export function sourceWords(source: ValueSource): string {
  switch (source.from) {
    case "constant":
      return "constant";
    case "variable":
      return `variable ${source.name}`;
    case "secret":
      return `secret ${source.name}`;
    case "system":
      return systemWords[source.value];
  }
}

const systemWords = {
  "call-id": "call id",
  "tool-call-id": "tool call id",
  "caller-number": "caller number",
  agent: "agent",
  time: "time",
};
