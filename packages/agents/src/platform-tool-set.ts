import type { Tool } from "@callhook/core";
import type { PlatformOffer, PlatformTool } from "./platform-offer.ts";

const longestName = 64;

/**
 * The platform's tools under names that no tool of ours has: the model tells them apart, and a platform cannot
 * stand in for a tool of the workspace by calling its own the same. Ours keep their names.
 */
export function namePlatformTools(options: {
  platform: PlatformOffer | null;
  tools: Pick<Tool, "functionName">[];
}): Map<string, PlatformTool> {
  const { platform, tools } = options;
  const taken = new Set(tools.map(({ functionName }) => functionName.toLowerCase()));
  const named = new Map<string, PlatformTool>();
  for (const tool of platform?.tools ?? []) {
    const name = freeName(tool.name, taken);
    taken.add(name.toLowerCase());
    named.set(name, tool);
  }
  return named;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `_${number}`;
    const name = `${wanted.slice(0, longestName - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
