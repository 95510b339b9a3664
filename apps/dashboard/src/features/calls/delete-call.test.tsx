// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { confirm } from "../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { show } from "../../testing/show.tsx";
import { DeleteCall } from "./delete-call.tsx";

vi.mock(import("../../components/confirm.tsx"), { spy: true });
vi.mock(import("../../components/notify.tsx"), { spy: true });
beforeEach(() => void vi.clearAllMocks());

const path = "/calls/$callId";
const at = "/calls/call_1";

test("a call is deleted after it was asked whether that is meant, and the page leads to the others", async () => {
  vi.mocked(confirm).mockResolvedValue(true);
  const remove = vi.fn(() => null);
  const element = <DeleteCall callId="call_1" from={null} isLive={false} />;
  const { user, location } = await show(element, { path, at, answers: { "calls.remove": remove } });
  await user.click(screen.getByRole("button", { name: "More actions" }));
  expect(screen.queryByRole("menuitem", { name: /all calls/ })).toBeNull();
  await user.click(await screen.findByRole("menuitem", { name: "Delete call…" }));
  await vi.waitFor(() => expect(location()).toBe("/calls"));
  expect(remove).toHaveBeenCalledWith({ callId: "call_1" }, null);
  expect(vi.mocked(confirm).mock.calls[0]?.[0].title).toBe("Delete this call?");
});

test("who does not mean it deletes nothing, and a call that goes on cannot be chosen", async () => {
  vi.mocked(confirm).mockResolvedValue(false);
  const remove = vi.fn(() => null);
  const answers = { "calls.remove": remove };
  const { user } = await show(<DeleteCall callId="call_1" from={null} isLive={false} />, { answers });
  await user.click(screen.getByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete call…" }));
  await vi.waitFor(() => expect(confirm).toHaveBeenCalled());
  expect(remove).not.toHaveBeenCalled();
});

test("a call that goes on says when it can be deleted", async () => {
  const { user } = await show(<DeleteCall callId="call_1" from={null} isLive />);
  await user.click(screen.getByRole("button", { name: "More actions" }));
  const item = await screen.findByRole("menuitem", { name: "Delete call (once it has ended)" });
  expect(item.hasAttribute("disabled") || item.getAttribute("data-disabled") === "true").toBe(true);
});

test("all calls of a number go, however many answers that takes, and one that goes on is mentioned", async () => {
  vi.mocked(confirm).mockResolvedValue(true);
  const answersInTurn = [
    { removed: 1_000, stillActive: 1, hasMore: true },
    { removed: 7, stillActive: 1, hasMore: false },
  ];
  const removeOfCaller = vi.fn(() => answersInTurn.shift() ?? null);
  const element = <DeleteCall callId="call_1" from="+14155550134" isLive={false} />;
  const { user, location } = await show(element, {
    path,
    at,
    answers: { "calls.removeOfCaller": removeOfCaller },
  });
  await user.click(screen.getByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete all calls from +14155550134…" }));
  await vi.waitFor(() => expect(location()).toBe("/calls"));
  expect(removeOfCaller).toHaveBeenCalledTimes(2);
  expect(vi.mocked(notifySuccess).mock.calls[0]?.[0]).toMatchObject({
    title: "1007 calls were deleted",
    message: "A call that still goes on was kept. Delete it once it has ended.",
  });
});

test("a call that could not be deleted is said to be there still", async () => {
  vi.mocked(confirm).mockResolvedValue(true);
  const { user, location } = await show(<DeleteCall callId="call_1" from={null} isLive={false} />, {
    path,
    at,
  });
  await user.click(screen.getByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete call…" }));
  await vi.waitFor(() => expect(notifyFailure).toHaveBeenCalled());
  expect(vi.mocked(notifyFailure).mock.calls[0]?.[0].title).toBe("The call was not deleted");
  expect(location()).toBe(at);
});
