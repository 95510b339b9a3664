import { aTool } from "@callhook/core/testing";
import type { LibraryTool } from "../features/tools/library-types.ts";

/** A tool of the library that works and is used, unless the test is about something else. */
export function aLibraryTool(overrides: Partial<LibraryTool> = {}): LibraryTool {
  return {
    ...aTool(),
    unpublished: null,
    health: "works",
    warnings: [],
    lastUsedAt: "2026-01-05T09:00:00.000Z",
    recentToolCalls: 12,
    successRate: 0.75,
    ...overrides,
  };
}
