// @vitest-environment happy-dom
import { auditActions } from "@callhook/core";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { downloadText } from "../../../lib/download-text.ts";
import { AuditLogPage } from "./audit-log-page.tsx";

vi.mock("../../../lib/download-text.ts", () => ({ downloadText: vi.fn() }));

const entry = {
  id: "audit_1",
  at: "2026-11-24T10:00:00.000Z",
  action: "tool.created",
  actor: { kind: "person", id: "user_1", name: "Ada" },
  subject: { kind: "tool", id: "tool_1", name: "Check area" },
  ipAddress: "203.0.113.9",
  userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0",
  details: { baseVersion: 3 },
};
const nothing = () => ({ items: [], nextCursor: null });

function showLog(search: string, answers: Answers) {
  return show(<AuditLogPage />, {
    path: "/settings/audit-log",
    at: `/settings/audit-log${search}`,
    answers: {
      ...aWorkspaceFor("owner"),
      "auditLog.actions": () => auditActions,
      "members.list": nothing,
      "apiKeys.list": nothing,
      ...answers,
    },
  });
}

test("an entry tells what, who and to what, and on a press from where", async () => {
  const { user } = await showLog("", { "auditLog.list": () => ({ items: [entry], nextCursor: null }) });

  const row = await screen.findByRole("button", { name: /Tool created ?: Check area by Ada/ });
  expect(row.getAttribute("aria-expanded")).toBe("false");
  await user.click(row);

  for (const words of ["203.0.113.9", "Firefox on Windows", "Base version"])
    expect(screen.getByText(words)).toBeTruthy();
});

test("the address is what the log is asked for, and what is exported", async () => {
  const list = vi.fn<(input: unknown) => unknown>(() => ({ items: [entry], nextCursor: null }));
  const file = { fileName: "audit-log.csv", contentType: "text/csv", text: "at,action" };
  const exported = vi.fn<(input: unknown) => unknown>(() => file);
  const { user } = await showLog("?action=tool.created&search=area&actorId=user_1", {
    "auditLog.list": (input) => list(input),
    "auditLog.export": (input) => exported(input),
  });
  await screen.findByRole("list", { name: "Audit log" });
  const filter = { action: "tool.created", search: "area", actorId: "user_1" };
  expect(list).toHaveBeenCalledWith(expect.objectContaining(filter));

  await user.click(screen.getByRole("button", { name: "Export CSV" }));

  await waitFor(() => expect(downloadText).toHaveBeenCalledExactlyOnceWith(file));
  expect(exported).toHaveBeenCalledExactlyOnceWith({ ...filter, format: "csv" });
});

test("words that are typed end up in the address, and filters that fit nothing are cleared in one press", async () => {
  const { user, location } = await showLog("", {
    "auditLog.list": (input) => ({
      items: JSON.stringify(input).includes("zebra") ? [] : [entry],
      nextCursor: null,
    }),
  });
  await user.type(await screen.findByLabelText("Words"), "zebra");

  expect(await screen.findByText("No entry matches")).toBeTruthy();
  expect(location()).toBe("/settings/audit-log?search=zebra");

  await user.click(screen.getAllByRole("button", { name: "Clear filters" })[0] ?? document.body);
  expect(await screen.findByRole("list", { name: "Audit log" })).toBeTruthy();
  expect(location()).toBe("/settings/audit-log");
});
