import type { PlatformResult } from "@callhook/agents";

/** One stretch of speech, as whoever asks us tells it. */
export type DialogueLine = { by: "caller" | "agent"; text: string };

/** A conversation as it is told with every request by those who keep it themselves. */
export type Dialogue = {
  lines: DialogueLine[];
  /** What the platform's own tools brought, now or earlier. */
  results: PlatformResult[];
  /** What happened last in this telling. */
  endsWith: "caller" | "agent" | "results";
};

/** The caller's words that nobody has answered yet in this telling. */
export function lastWords({ lines }: Pick<Dialogue, "lines">): DialogueLine[] {
  const lastAgentLine = lines.findLastIndex(({ by }) => by === "agent");
  return lines.slice(lastAgentLine + 1);
}
