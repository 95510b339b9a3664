// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import { show } from "../../testing/show.tsx";
import { OverviewPage } from "./overview-page.tsx";
import type { Overview } from "./overview-types.ts";

const figures = { toolCalls: 10, judged: 8, succeeded: 6, successRate: 0.75 };
const half = { p50: 120, p95: null };
const durations = {
  measured: 7,
  latest: null,
  total: half,
  phases: {
    queue: half,
    dns: half,
    connect: half,
    tls: half,
    firstByte: { p50: 900, p95: null },
    body: half,
  },
};
const overview: Overview = {
  from: "2026-06-24T00:00:00.000Z",
  until: "2026-06-30T12:00:00.000Z",
  calls: { count: 12, before: 8 },
  toolCalls: { ...figures, before: { toolCalls: 4, judged: 4, succeeded: 4, successRate: 1 } },
  stretches: Array.from({ length: 7 }, (_, index) => ({
    from: `2026-06-${24 + index}T12:00:00.000Z`,
    calls: index,
    toolCalls: index,
    judged: index,
    succeeded: index === 6 ? 4 : index,
  })),
  durations,
  failures: [{ reason: "timed-out", count: 2, before: 0 }],
  tools: [
    {
      toolId: "tool_1",
      name: "Check area",
      ...figures,
      before: figures,
      durations,
      circuitOpenAt: "2026-06-30T11:58:00.000Z",
    },
  ],
  toolCount: 1,
};

function showPage(answer: (input: unknown) => unknown, at = "/overview") {
  return show(<OverviewPage />, {
    path: "/overview",
    at,
    answers: { ...aWorkspaceFor("owner"), "overview.get": answer },
  });
}

test("figures stand beside what they were before, and there is no p95 of a few", async () => {
  await showPage(() => overview);
  const cards = await screen.findByRole("list", { name: "Figures" });
  expect(cards.textContent).toContain("12+50 % (8 before)");
  expect(cards.textContent).toContain("6 of 8 · −25 points (100 % before)");
  expect(cards.textContent).toContain("7 measured: too few for a p95");
  const [, row] = within(screen.getByRole("region", { name: "Figures of each tool" })).getAllByRole("row");
  expect(row?.textContent).toContain("Wait for the answer, 900 ms");
  expect(row?.textContent).toMatch(/Last open .*(?:ago|2026)/);
  expect(screen.getByText("Timed out")).toBeTruthy();
});

test("of a circuit that no call met open nobody can say that it did not open", async () => {
  const tools = overview.tools.map((tool) => ({ ...tool, circuitOpenAt: null }));
  await showPage(() => ({ ...overview, tools }));
  const table = await screen.findByRole("region", { name: "Figures of each tool" });
  expect(within(table).getByText("Not seen open")).toBeTruthy();
});

test("where of busy tools only the latest are measured, each figure says so; else none does", async () => {
  await showPage(() => overview);
  expect((await screen.findByRole("list", { name: "Figures" })).textContent).not.toContain("the latest");
  expect(screen.queryByText(/the latest/)).toBeNull();
  cleanup();

  const measured = { ...durations, measured: 2400, latest: 1000, total: { p50: 120, p95: 2000 } };
  const [tool] = overview.tools;
  const busy = {
    ...overview,
    durations: measured,
    tools: tool === undefined ? [] : [{ ...tool, durations: measured }],
  };
  await showPage(() => ({ ...busy, toolCount: 24 }));
  const cards = await screen.findByRole("list", { name: "Figures" });
  expect(cards.textContent).toContain("of the latest 1,000 of each tool");
  expect(screen.getByText(/How long they took is of the latest 1,000 of each tool at most/)).toBeTruthy();
  expect(
    screen.getByText(/^Of 2,400 tool calls .*, of the 1 tools that were used most\. Of each tool/),
  ).toBeTruthy();
});

test("what the charts draw stands in a table behind them", async () => {
  const { user } = await showPage(() => overview);
  expect(await screen.findByRole("img", { name: "Tool calls over time" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show as a table" }));
  const rows = within(await screen.findByRole("region", { name: "Over time, as a table" })).getAllByRole(
    "row",
  );
  expect(rows).toHaveLength(8);
  expect(rows[7]?.textContent).toBe("Jun 306642");
});

test("how far back stands in the address, and the days are those of whoever reads", async () => {
  const answer = vi.fn(() => overview);
  const { user, location } = await showPage(answer, "/overview?range=month");
  await screen.findByRole("list", { name: "Figures" });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(answer).toHaveBeenLastCalledWith({ range: "month", timeZone }, null);
  await user.click(screen.getByRole("radio", { name: "24 hours" }));
  await waitFor(() => expect(location()).toBe("/overview?range=day"));
  await waitFor(() => expect(answer).toHaveBeenLastCalledWith({ range: "day", timeZone }, null));
});

test("where nothing happened it is said what to do", async () => {
  const none = { toolCalls: 0, judged: 0, succeeded: 0, successRate: null };
  const quiet = { ...overview, calls: { count: 0, before: 3 }, toolCalls: { ...none, before: none } };
  await showPage(() => quiet);
  expect(await screen.findByRole("heading", { name: "No call in the last 7 days" })).toBeTruthy();
  expect(screen.getByText(/There were 3 in as long a time before/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Call the receptionist" })).toBeTruthy();
});
