import type { LibraryTool } from "../library-types.ts";

export type ToolPage = { items: LibraryTool[]; nextCursor: string | null };

/** A page of tools with one of them turned on or off; the same page when the tool is not on it. */
export function withEnabled(page: ToolPage, change: { toolId: string; enabled: boolean }): ToolPage {
  if (!page.items.some(({ id }) => id === change.toolId)) return page;
  const items = page.items.map((tool) =>
    tool.id === change.toolId ? { ...tool, enabled: change.enabled } : tool,
  );
  return { ...page, items };
}
