/** How long tools have lately taken, as far as this process has seen it. */
export type ToolLatencies = {
  note(toolId: string, durationMs: number): void;
  /** The median of the latest calls; null before there was one. */
  typicalMs(toolId: string): number | null;
};

const latestKept = 15;
const mostTools = 10_000;

export function createToolLatencies(): ToolLatencies {
  const byTool = new Map<string, number[]>();
  return {
    note(toolId, durationMs) {
      const latest = [...(byTool.get(toolId) ?? []), durationMs].slice(-latestKept);
      byTool.delete(toolId);
      byTool.set(toolId, latest);
      const [longestUnused] = byTool.keys();
      if (byTool.size > mostTools && longestUnused !== undefined) byTool.delete(longestUnused);
    },
    typicalMs(toolId) {
      const sorted = byTool.get(toolId)?.toSorted((left, right) => left - right) ?? [];
      return sorted[Math.floor(sorted.length / 2)] ?? null;
    },
  };
}
