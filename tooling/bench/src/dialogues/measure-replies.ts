import { createModel, type LanguageModel } from "@callhook/agents";
import type { Business } from "./business.ts";
import { holdDialogue } from "./hold-dialogue.ts";
import { toolsOfBusiness } from "./tools-of-business.ts";

/** How long the model takes for a reply, from being asked to its last word, with this many tools on offer. */
export async function measureReplies(options: { businesses: Business[]; toolCount: number }) {
  const { businesses, toolCount } = options;
  const everyTool = businesses.flatMap(toolsOfBusiness);
  const replies: Reply[] = [];
  const model = timed(createModel({ kind: "offline" }), replies);
  for (const business of businesses) {
    const own = toolsOfBusiness(business);
    const names = new Set(own.map(({ functionName }) => functionName));
    const others = everyTool.filter(
      ({ functionName }) => !names.has(functionName) && names.add(functionName),
    );
    const tools = [...own, ...others].slice(0, toolCount);
    for (const dialogue of business.dialogues) await holdDialogue({ business, dialogue, tools, model });
  }
  return {
    columns: ["replies", "p50", "p99", "longest"],
    rows: [
      row(
        `a reply with ${toolCount} tools on offer, processor time`,
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
  const sorted = durations.toSorted((one, other) => one - other);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  return [name, `${sorted.length}`, at(0.5), at(0.99), at(0.99999)];
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
