import { expect, test } from "vitest";
import { aLibraryTool } from "../../../testing/a-library-tool.ts";
import { type ToolPage, withEnabled } from "./with-enabled.ts";

const tool = (id: string) => aLibraryTool({ id });

const page: ToolPage = { items: [tool("a"), tool("b")], nextCursor: "more" };

test("one tool is turned off, the others and the cursor stay", () => {
  const next = withEnabled(page, { toolId: "b", enabled: false });
  expect(next.items.map(({ id, enabled }) => [id, enabled])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  expect(next.nextCursor).toBe("more");
});

test("turning it back on gives the same page again", () => {
  const off = withEnabled(page, { toolId: "a", enabled: false });
  expect(withEnabled(off, { toolId: "a", enabled: true })).toEqual(page);
});

test("a page without the tool stays the very same page", () => {
  expect(withEnabled(page, { toolId: "z", enabled: false })).toBe(page);
});

test("what was on the page before is not changed in place", () => {
  withEnabled(page, { toolId: "a", enabled: false });
  expect(page.items[0]?.enabled).toBe(true);
});
