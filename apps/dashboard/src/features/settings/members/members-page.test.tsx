// @vitest-environment happy-dom
import type { Role } from "@callhook/core";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { type Answers, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { MembersPage } from "./members-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(false)) }));

function aMember(name: string, role: Role, isYou = false) {
  const joinedAt = "2026-11-24T10:00:00.000Z";
  return {
    userId: `user_${name}`,
    name,
    email: `${name}@example.com`,
    role,
    joinedAt,
    twoFactorEnabled: false,
    isYou,
  };
}

function showMembers(role: Role, answers: Answers = {}) {
  const members = [aMember("Olive", "owner", role === "owner"), aMember("Ed", "editor", role === "editor")];
  if (role === "admin") members.push(aMember("Ada", "admin", true));
  return show(<MembersPage />, {
    answers: {
      ...aWorkspaceFor(role),
      "members.list": () => ({ items: members, nextCursor: null }),
      "members.invitations": () => ({ items: [], nextCursor: null }),
      ...answers,
    },
  });
}

test("an admin changes those below, and leaves owners alone", async () => {
  await showMembers("admin");

  expect(await screen.findByRole("combobox", { name: "Role of Ed" })).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Role of Olive" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Remove Olive" })).toBeNull();
  expect(screen.queryByRole("radio", { name: "Owner" })).toBeNull();
});

test("an editor reads who is here, and is offered to leave", async () => {
  await showMembers("editor");

  const table = await screen.findByRole("table", { name: "Members" });
  expect(within(table).queryByRole("button")).toBeNull();
  expect(screen.getByRole("button", { name: "Leave" })).toBeTruthy();
  expect(screen.queryByText("Invite somebody")).toBeNull();
});

test("somebody is removed only after a question that names them", async () => {
  const remove = vi.fn<(input: unknown) => unknown>(() => null);
  const { user } = await showMembers("owner", { "members.remove": (input) => remove(input) });
  await user.click(await screen.findByRole("button", { name: "Remove Ed" }));
  expect(vi.mocked(confirm).mock.lastCall?.[0]).toMatchObject({ title: "Remove Ed?" });
  expect(remove).not.toHaveBeenCalled();

  vi.mocked(confirm).mockResolvedValueOnce(true);
  await user.click(screen.getByRole("button", { name: "Remove Ed" }));
  await waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith({ userId: "user_Ed" }));
});

test("an invitation hands out its link, and says that no mail was sent", async () => {
  const link = "https://callhook.example/invitations/abc";
  const invite = vi.fn<(input: unknown) => unknown>(() => ({
    invitationId: "invitation_1",
    link,
    sentByMail: false,
  }));
  const { user } = await showMembers("owner", { "members.invite": (input) => invite(input) });
  await user.type(await screen.findByLabelText("Email"), "new@example.com");
  await user.click(screen.getByRole("radio", { name: "Viewer" }));
  await user.click(screen.getByRole("button", { name: "Invite" }));

  expect(await screen.findByDisplayValue(link)).toBeTruthy();
  expect(screen.getByText(/sends no mail/)).toBeTruthy();
  expect(invite).toHaveBeenCalledExactlyOnceWith({ email: "new@example.com", role: "viewer" });
});

test("a full plan is told in words, and the address stays to be sent later", async () => {
  const { user } = await showMembers("owner", {
    "members.invite": () => Promise.reject(refusal("limit-reached", "All 20 seats are taken.")),
  });
  const field = await screen.findByLabelText<HTMLInputElement>("Email");
  await user.type(field, "new@example.com");
  await user.click(screen.getByRole("button", { name: "Invite" }));

  expect(await screen.findByText("All 20 seats are taken.")).toBeTruthy();
  expect(field.value).toBe("new@example.com");
});
