import { neighbouringIntents, type Intent } from "../words/intents.ts";
import type { OfferedTool } from "./offered-tool.ts";

/** The same intent counts for, another kind of change counts against: "cancel" is never answered by booking. */
export function intentEvidence(options: { intents: ReadonlySet<Intent>; tool: OfferedTool }): number {
  const { intents, tool } = options;
  let points = 0;
  for (const intent of intents) points = Math.max(points, likeness(intent, tool));
  return points - conflict(intents, tool);
}

function likeness(intent: Intent, tool: OfferedTool): number {
  if (tool.nameMeaning.intents.has(intent)) return 1;
  if (tool.intents.has(intent)) return 0.65;
  return isNear(intent, tool) ? 0.5 : 0;
}

function isNear(intent: Intent, tool: OfferedTool): boolean {
  return neighbouringIntents[intent]?.some((other) => tool.nameMeaning.intents.has(other)) ?? false;
}

/** Who says one of these means it; a tool that does something else is the wrong one. */
const decided: ReadonlySet<Intent> = new Set([
  "cancel",
  "reschedule",
  "refund",
  "return",
  "price",
  "status",
  "renew",
  "block",
  "reset",
]);

/** To do something else than these is worse than to do nothing. */
const opposed: ReadonlySet<Intent> = new Set(["cancel", "reschedule", "refund", "return"]);
const never = 10;

function conflict(intents: ReadonlySet<Intent>, tool: OfferedTool): number {
  const wanted = [...intents].filter((intent) => decided.has(intent));
  if (wanted.length === 0) return isUncalledFor(intents, tool) ? 0.5 : 0;
  if (wanted.some((intent) => tool.intents.has(intent))) return 0;
  const near = wanted.some((intent) => isNear(intent, tool));
  if (tool.changes && !near && wanted.some((intent) => opposed.has(intent))) return never;
  if (tool.changes) return near ? 0.4 : 1.2;
  return near ? 0 : 0.4;
}

/** The tool's name says "cancel" or "refund" and the caller said nothing of the kind. */
function isUncalledFor(intents: ReadonlySet<Intent>, tool: OfferedTool): boolean {
  const own = [...tool.nameMeaning.intents].filter(
    (intent) => decided.has(intent) && intent !== "price" && intent !== "status",
  );
  return own.length > 0 && !own.some((intent) => intents.has(intent));
}

/** What any business is asked for, whatever it is about. */
const common: ReadonlySet<Intent> = new Set(["book", "order", "find", "availability", "details", "stock"]);

/** Whether the caller plainly asks for the very thing that the tool's name says. */
export function isDecided(intents: ReadonlySet<Intent>, tool: OfferedTool): boolean {
  return [...intents].some((intent) => !common.has(intent) && tool.nameMeaning.intents.has(intent));
}
