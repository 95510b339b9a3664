// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentWorkspace } from "../../lib/current-workspace.ts";
import { refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { InvitationPage } from "./invitation-page.tsx";

const requests = vi.fn<(path: string, token: string | null, body: unknown) => void>();

beforeEach(() => {
  currentWorkspace.set(null);
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit) => {
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
    requests(new URL(input).pathname, new Headers(init.headers).get("x-callhook-invitation"), body);
    return Response.json({ user: { id: "eve" } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

type Visit = { signedInAs?: string; hasAccount?: boolean; accept?: () => unknown };

function visit({ signedInAs, hasAccount = false, accept = () => ({ workspaceId: "plumber" }) }: Visit) {
  const invitation = { workspaceName: "Plumber", email: "eve@example.com", role: "viewer", hasAccount };
  let email = signedInAs;
  requests.mockImplementation(() => {
    email = "eve@example.com";
  });
  return show(<InvitationPage />, {
    path: "/invitations/$token",
    at: "/invitations/the-token",
    answers: {
      "members.invitation": () => invitation,
      "members.acceptInvitation": accept,
      "me.get": () => {
        if (email === undefined) throw refusal("not-signed-in", "Sign in.");
        return { id: "eve", name: "Eve", email, workspaces: [] };
      },
    },
  });
}

test("who is new gets an account for the invited address alone, and is in", async () => {
  const { user, location } = await visit({});
  expect((await screen.findByLabelText<HTMLInputElement>("Email")).readOnly).toBe(true);
  expect(screen.getByText(/as a viewer/)).toBeTruthy();
  await user.type(screen.getByLabelText("Your name"), "Eve");
  await user.type(screen.getByLabelText("Password"), "another pass phrase");

  await user.click(screen.getByRole("button", { name: "Create account and join" }));

  await waitFor(() => expect(location()).toBe("/"));
  expect(requests).toHaveBeenCalledWith(
    "/api/auth/sign-up/email",
    "the-token",
    expect.objectContaining({ email: "eve@example.com", name: "Eve" }),
  );
});

test("who has an account signs in first, and then accepts", async () => {
  const { user } = await visit({ hasAccount: true });
  await user.type(await screen.findByLabelText("Password"), "another pass phrase");
  await user.click(screen.getByRole("button", { name: "Sign in" }));

  expect(await screen.findByRole("button", { name: "Accept" })).toBeTruthy();
});

test("accepting shows the workspace that the invitation is for", async () => {
  const { user, location } = await visit({ signedInAs: "Eve@Example.com" });
  await user.click(await screen.findByRole("button", { name: "Accept" }));

  await waitFor(() => expect(location()).toBe("/"));
  expect(currentWorkspace.get()).toBe("plumber");
});

test("a refusal to accept is told in words", async () => {
  const accept = () => Promise.reject(refusal("limit-reached", "This workspace is full."));
  const { user } = await visit({ signedInAs: "eve@example.com", accept });
  await user.click(await screen.findByRole("button", { name: "Accept" }));

  expect((await screen.findByRole("alert")).textContent).toContain("This workspace is full.");
});

test("an invitation for somebody else cannot be taken up, and both addresses are named", async () => {
  await visit({ signedInAs: "ada@example.com" });

  expect(await screen.findByRole("heading", { name: "This invitation is for somebody else" })).toBeTruthy();
  expect(screen.getByText("ada@example.com")).toBeTruthy();
  expect(screen.getByText("eve@example.com")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
});

test("an invitation that ended says so, without saying whose it was", async () => {
  await show(<InvitationPage />, {
    path: "/invitations/$token",
    at: "/invitations/old",
    answers: { "members.invitation": () => Promise.reject(refusal("not-found", "No such invitation.")) },
  });

  expect(await screen.findByRole("heading", { name: "This invitation has ended" })).toBeTruthy();
});
