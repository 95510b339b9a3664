import type { ToolDraft } from "../../tool/tool-draft.ts";
import type { LintRule } from "../lint-rule.ts";

/** From the last thing that is said until the endpoint is given up. */
const longestSilence = 16;
const better = 10;

/** Silence on the line makes callers hang up. */
export const longTimeout: LintRule = {
  name: "long-timeout",
  check: ({ draft }) => {
    if (!draft.agentTargets.includes("receptionist")) return [];
    const own = draft.overrides.receptionist?.responseTimeoutSeconds;
    const seconds = own ?? draft.responseTimeoutSeconds;
    const silence = seconds - lastWordsAt(draft, seconds);
    if (!(silence > longestSilence)) return [];
    const path =
      own === undefined ? "responseTimeoutSeconds" : "overrides.receptionist.responseTimeoutSeconds";
    const message = `A caller may wait ${seconds} seconds, of which ${Math.round(silence)} are silence at the end. Wait for less, or say more while waiting.`;
    const fix = { label: `Wait ${better} seconds`, patch: [{ path, value: better }] };
    return [{ severity: "warning", path, message, fix }];
  },
};

/** A sound that holds the line is as good as words. */
function lastWordsAt({ speech }: ToolDraft, seconds: number): number {
  if (speech.holdSound !== "none") return seconds;
  const stages = speech.waiting.map(({ afterMs }) => afterMs / 1000).filter((at) => at < seconds);
  return Math.max(0, ...stages);
}
