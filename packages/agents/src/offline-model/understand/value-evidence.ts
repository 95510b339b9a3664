import { readValue } from "../values/read-value.ts";
import type { Utterance } from "../values/utterance.ts";
import type { OfferedTool } from "./offered-tool.ts";

const worth: Record<string, number> = {
  postcode: 0.4,
  email: 0.3,
  phone: 0.2,
  code: 0.4,
  date: 0.2,
  "date-time": 0.3,
  time: 0.15,
  weekday: 0.2,
  choice: 0.4,
  address: 0.3,
  place: 0.3,
  phrase: 0.35,
  list: 0.35,
  number: 0.15,
  money: 0.4,
};

/** Values in the words that the tool could take. */
export function valueEvidence(options: { utterance: Utterance; tool: OfferedTool; now: Date }): number {
  const { utterance, tool, now } = options;
  const text = utterance.text;
  let points = 0;
  for (const wanted of tool.wanted) {
    const weight = worth[wanted.kind];
    if (weight === undefined) continue;
    const readings = readValue({
      text,
      wanted,
      now,
      isAsked: false,
      toolWords: tool.plainWords,
      nameWords: tool.nameMeaning.stems,
    });
    if (readings.some((reading) => reading.strength >= (wanted.kind === "money" ? 0.7 : 0.5)))
      points += wanted.required ? weight : weight / 2;
  }
  return Math.min(points, 0.9);
}
