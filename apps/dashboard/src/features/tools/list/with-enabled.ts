import type { Tool } from "@callhook/core";

export type ToolPage = { items: Tool[]; nextCursor: string | null };

/** A page of tools with one of them turned on or off; the same page when the tool is not on it. */
export function withEnabled(page: ToolPage, change: { toolId: string; enabled: boolean }): ToolPage {
  if (!page.items.some(({ id }) => id === change.toolId)) return page;
  const items = page.items.map((tool) =>
    tool.id === change.toolId ? { ...tool, enabled: change.enabled } : tool,
  );
  return { ...page, items };
}
