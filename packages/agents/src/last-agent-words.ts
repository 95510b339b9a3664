import type { Floor } from "./floor.ts";
import type { LiveCall } from "./live-call.ts";

/** What the agent has said last, as far as it was heard; "" before it has said anything. */
export function lastAgentWords({ live, floor }: { live: LiveCall; floor: Floor }): string {
  const underWay = floor.current()?.speech.untaken ?? "";
  if (underWay !== "") return underWay;
  const { steps } = live.writer;
  const words = steps.findLast((step) => step.type === "agent-spoke");
  const last = steps.findLast((step) => step.type === "agent-spoke" || step.type === "agent-interrupted");
  const heard = last?.type === "agent-interrupted" ? last.heardText : null;
  return heard ?? (words?.type === "agent-spoke" ? words.text : "");
}
