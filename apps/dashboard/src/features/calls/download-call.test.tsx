// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../testing/show.tsx";
import { notifyFailure } from "../../components/notify.tsx";
import { downloadText } from "../../lib/download-text.ts";
import { DownloadCall } from "./download-call.tsx";

vi.mock(import("../../lib/download-text.ts"), () => ({ downloadText: vi.fn() }));
vi.mock(import("../../components/notify.tsx"), { spy: true });

test("a call is saved as a file in the format that was chosen", async () => {
  const file = { fileName: "call_1.csv", contentType: "text/csv; charset=utf-8", text: "Time,Who" };
  const exported = vi.fn(() => file);
  const { user } = await show(<DownloadCall callId="call_1" />, { answers: { "calls.export": exported } });
  await user.click(screen.getByRole("button", { name: "Download" }));
  await user.click(await screen.findByRole("menuitem", { name: "Spreadsheet (CSV)" }));
  await vi.waitFor(() => expect(downloadText).toHaveBeenCalled());
  expect(exported).toHaveBeenCalledWith({ callId: "call_1", format: "csv" }, null);
  expect(vi.mocked(downloadText).mock.calls[0]?.[0]).toEqual(file);
});

test("a download that fails is told", async () => {
  const { user } = await show(<DownloadCall callId="call_1" />, { answers: {} });
  await user.click(screen.getByRole("button", { name: "Download" }));
  await user.click(await screen.findByRole("menuitem", { name: "Plain text" }));
  await vi.waitFor(() => expect(notifyFailure).toHaveBeenCalled());
  expect(vi.mocked(notifyFailure).mock.calls[0]?.[0].title).toBe("The call was not downloaded");
});
