import type { OfferedTool } from "../understand/offered-tool.ts";
import type { Values } from "../values/candidate.ts";
import { speakValue } from "./speak-value.ts";

/** The place and time that the caller asked about: " in 94110 on Tuesday, December 1". */
export function contextWords(options: { tool: OfferedTool; values: Values }): string {
  const spoken = (kinds: readonly string[], preposition: string): string => {
    const wanted = options.tool.wanted.find(
      (one) => kinds.includes(one.kind) && options.values[one.key] !== undefined,
    );
    return wanted ? ` ${preposition} ${speakValue(options.values[wanted.key])}` : "";
  };
  const place = spoken(["postcode"], "in");
  const day = spoken(["date", "date-time", "weekday"], "on");
  const time = spoken(["time"], "at").replace(/ at (morning|afternoon|evening|night)$/, " in the $1");
  return `${place}${day}${time}`;
}
