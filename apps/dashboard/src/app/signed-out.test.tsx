// @vitest-environment happy-dom
import { useQuery } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useApi } from "../lib/api.ts";
import { sessionEnd } from "../lib/session-end.ts";
import { show } from "../testing/show.tsx";
import { SignedOut } from "./signed-out.tsx";
// Fetched when it is needed; here it is there already, however busy the machine is.
import "./signed-out-dialog.tsx";

afterEach(() => {
  sessionEnd.renew();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Page() {
  const api = useApi();
  const me = useQuery(api.me.get.queryOptions());
  return (
    <>
      <input aria-label="Draft" placeholder={me.data?.email} />
      <SignedOut />
    </>
  );
}

/** A page with a draft whose session has ended; signing in again makes it the session of `nextId`. */
async function endedSession(nextId: string) {
  let id = "ada";
  vi.stubGlobal("fetch", () => {
    id = nextId;
    return Promise.resolve(Response.json({ user: { id } }));
  });
  const reload = vi.spyOn(window.location, "reload").mockImplementation(() => {});
  const { user } = await show(<Page />, {
    answers: { "me.get": () => ({ id, name: "Ada", email: "ada@example.com", workspaces: [] }) },
  });
  await screen.findByPlaceholderText("ada@example.com");
  await user.type(screen.getByLabelText("Draft"), "Half a sentence");
  act(() => sessionEnd.end());
  await user.type(await screen.findByLabelText("Password"), "a long pass phrase");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  return { reload };
}

test("a session that ends over unsaved work is renewed over it, and the work stays", async () => {
  const { reload } = await endedSession("ada");

  await waitFor(() => expect(sessionEnd.hasEnded()).toBe(false));
  expect(screen.getByLabelText<HTMLInputElement>("Draft").value).toBe("Half a sentence");
  expect(reload).not.toHaveBeenCalled();
});

test("somebody else who signs in there gets a page of their own, not what the first one left open", async () => {
  const { reload } = await endedSession("eve");

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(sessionEnd.hasEnded()).toBe(true);
});
