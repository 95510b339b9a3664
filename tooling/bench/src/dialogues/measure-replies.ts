import { createModel, type LanguageModel } from "@callhook/agents";
import type { Business } from "./business.ts";
import { holdDialogue } from "./hold-dialogue.ts";
import { toolsOfBusiness } from "./tools-of-business.ts";

/** How long the model takes for a reply, from being asked to its last word, with this many tools on offer. */
export async function measureReplies(options: { businesses: Business[]; toolCount: number }) {
  const { businesses, toolCount } = options;
  const everyTool = businesses.flatMap(toolsOfBusiness);
  const durations: number[] = [];
  const model = timed(createModel({ kind: "offline" }), durations);
  for (const business of businesses) {
    const own = toolsOfBusiness(business);
    const names = new Set(own.map(({ functionName }) => functionName));
    const others = everyTool.filter(
      ({ functionName }) => !names.has(functionName) && names.add(functionName),
    );
    const tools = [...own, ...others].slice(0, toolCount);
    for (const dialogue of business.dialogues) await holdDialogue({ business, dialogue, tools, model });
  }
  const sorted = durations.toSorted((one, other) => one - other);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  return {
    columns: ["replies", "p50", "p99", "longest"],
    rows: [[`a reply with ${toolCount} tools on offer`, `${sorted.length}`, at(0.5), at(0.99), at(0.99999)]],
  };
}

function timed(model: LanguageModel, durations: number[]): LanguageModel {
  return {
    ...model,
    async doStream(options) {
      const startedAt = performance.now();
      const result = await model.doStream(options);
      const watch = new TransformStream({
        flush: () => void durations.push(performance.now() - startedAt),
      });
      return { ...result, stream: result.stream.pipeThrough(watch) };
    },
  };
}
