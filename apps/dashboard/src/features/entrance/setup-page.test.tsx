// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../../testing/show.tsx";
import { SetupPage } from "./setup-page.tsx";

const requests = vi.fn<(path: string, setupCode: string | null) => void>();

beforeEach(() => {
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit) => {
    requests(new URL(input).pathname, new Headers(init.headers).get("x-callhook-setup-code"));
    return Response.json({ user: { id: "ada" } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

function setupAt(at: string, entrance: object) {
  const answers = {
    "me.entrance": () => ({
      needsOwner: true,
      needsSetupCode: false,
      providers: [],
      mail: "console",
      ...entrance,
    }),
    "me.get": () => ({ id: "ada", name: "Ada", email: "ada@example.com", workspaces: [] }),
  };
  return show(<SetupPage />, { path: "/setup", at, answers });
}

test("the owner is created, signed in and led home", async () => {
  const { user, location } = await setupAt("/setup", {});
  await user.type(await screen.findByLabelText("Your name"), "Ada");
  await user.type(screen.getByLabelText("Email"), "ada@example.com");
  await user.type(screen.getByLabelText("Password"), "a long pass phrase");

  await user.click(screen.getByRole("button", { name: "Create the owner" }));

  await waitFor(() => expect(location()).toBe("/"));
  expect(requests).toHaveBeenCalledExactlyOnceWith("/api/auth/sign-up/email", null);
});

test("on a server the printed code is asked for, filled in from the link, and sent along", async () => {
  const { user } = await setupAt("/setup?code=0042", { needsSetupCode: true });
  expect((await screen.findByLabelText<HTMLInputElement>("Setup code")).value).toBe("0042");
  await user.type(screen.getByLabelText("Your name"), "Ada");
  await user.type(screen.getByLabelText("Email"), "ada@example.com");
  await user.type(screen.getByLabelText("Password"), "a long pass phrase");

  await user.click(screen.getByRole("button", { name: "Create the owner" }));

  await waitFor(() => expect(requests).toHaveBeenCalledWith("/api/auth/sign-up/email", "0042"));
});

test("what is missing is said at its field, and nothing is sent", async () => {
  const { user } = await setupAt("/setup", { needsSetupCode: true });
  await user.type(await screen.findByLabelText("Password"), "short");

  await user.click(screen.getByRole("button", { name: "Create the owner" }));

  expect(await screen.findByText("Say what you are called.")).toBeTruthy();
  expect(screen.getByText(/needs at least 10 characters/)).toBeTruthy();
  expect(screen.getByText(/Type the code that Callhook printed/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Your name"));
  expect(requests).not.toHaveBeenCalled();
});

test("an installation that has its owner is not offered again", async () => {
  const { location } = await setupAt("/setup", { needsOwner: false });

  await waitFor(() => expect(location()).toBe("/sign-in"));
});
