import { withDatabaseErrors } from "../../database-error.ts";
import type { Page } from "../../page.ts";
import type { Scope } from "../../scope.ts";
import { listToolCalls, type RecordedToolCall, type ToolCallFilter } from "./list-tool-calls.ts";
import { type ToolStats, toolStats } from "./tool-stats.ts";

export type ToolActivityRepository = {
  /** Newest first; mocked ones among them, marked. */
  toolCalls(filter: ToolCallFilter): Promise<Page<RecordedToolCall>>;
  stats(options: { toolId: string; now?: Date }): Promise<ToolStats>;
};

/** What tools did, as it is on record. It trails calls in progress by a moment. */
export function toolActivityRepository(scope: Scope): ToolActivityRepository {
  return withDatabaseErrors({
    toolCalls: (filter: ToolCallFilter) => listToolCalls({ scope, filter }),
    stats: ({ toolId, now = new Date() }: { toolId: string; now?: Date }) =>
      toolStats({ scope, toolId, now }),
  });
}
