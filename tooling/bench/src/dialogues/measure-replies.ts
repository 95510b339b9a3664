import { createModel, type LanguageModel } from "@callhook/agents";
import { percentile } from "../conversation/percentile.ts";
import type { Business } from "./business.ts";
import { holdDialogue } from "./hold-dialogue.ts";
import { toolsOfBusiness } from "./tools-of-business.ts";

/**
 * How long the model takes for a reply, from being asked to its last word, with this many tools on offer: a
 * business's own, and those of other businesses up to that number.
 */
export async function measureReplies(options: {
  businesses: Business[];
  others: Business[];
  toolCount: number;
}) {
  const { businesses, toolCount } = options;
  const everyTool = options.others.flatMap(toolsOfBusiness);
  const counts: number[] = [];
  const replies: Reply[] = [];
  const model = timed(createModel({ kind: "offline" }), replies);
  for (const business of businesses) {
    const own = toolsOfBusiness(business);
    const names = new Set(own.map(({ functionName }) => functionName));
    const others = everyTool.filter(
      ({ functionName }) => !names.has(functionName) && names.add(functionName),
    );
    const tools = [...own, ...others].slice(0, toolCount);
    counts.push(tools.length);
    for (const dialogue of business.dialogues) await holdDialogue({ business, dialogue, tools, model });
  }
  return {
    columns: ["replies", "p50", "p99", "longest"],
    rows: [
      row(
        `a reply with ${Math.min(...counts)} tools on offer, processor time`,
        replies.map(({ cpuMs }) => cpuMs),
      ),
      row(
        "the same by the clock",
        replies.map(({ wallMs }) => wallMs),
      ),
    ],
  };
}

type Reply = { cpuMs: number; wallMs: number };

function row(name: string, durations: number[]): string[] {
  const at = (percent: number) => `${percentile(durations, percent).toFixed(1)} ms`;
  return [name, `${durations.length}`, at(50), at(99), at(100)];
}

/** The model has found all of its words when its stream begins. */
function timed(model: LanguageModel, replies: Reply[]): LanguageModel {
  return {
    ...model,
    async doStream(options) {
      const startedAt = performance.now();
      const used = process.threadCpuUsage();
      const result = await model.doStream(options);
      const { user, system } = process.threadCpuUsage(used);
      replies.push({ cpuMs: (user + system) / 1000, wallMs: performance.now() - startedAt });
      return result;
    },
  };
}
