import type { OfferedTool } from "../understand/offered-tool.ts";
import { speakList } from "./speak-value.ts";

const verbs =
  /^(?:check|get|find|look|lookup|search|list|show|track|quote|calculate|view|verify|book|reserve|schedule|create|open|cancel|reschedule|order|place|report|submit|send|request|update|change|register|pay|refund|return|renew|reset|log|make|add|file|start|leave|take|transfer|block|estimate|convert|enroll|join|redeem|arrange|record|save|capture|buy|rent|extend|move|collect|confirm|apply|unlock|dispatch|set|notify|tell|ask|give|provide|validate|compare|locate|freeze|modify|sign)\b/;

/** What a tool does, as words after "I can" or "to": its own name, in plain speech. */
export function describeTool(tool: OfferedTool): string {
  const title = tool.title
    .replace(/\b(?:api|tool|webhook|v\d+|endpoint)\b/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const spoken = title
    .replace(/^lookup\b/, "look up")
    .replace(/^get\b/, "look up")
    .replace(/^capture\b/, "take down");
  return verbs.test(title) ? spoken : `help with ${spoken}`;
}

export function describeTools(tools: readonly OfferedTool[], conjunction = "or"): string {
  const shown = tools.slice(0, 4).map(describeTool);
  return speakList(tools.length > 4 ? [...shown, "a few other things"] : shown, conjunction);
}
