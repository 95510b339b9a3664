// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { currentWorkspace } from "../lib/current-workspace.ts";
import { refusal } from "../testing/fake-api.ts";
import { show } from "../testing/show.tsx";
import { Gate } from "./gate.tsx";

beforeEach(() => currentWorkspace.set(null));

const notSignedIn = () => Promise.reject(refusal("not-signed-in", "Sign in."));
const workspace = () => ({ id: "plumber", name: "Plumber", plan: "plus" });

function personIn(...workspaceIds: string[]) {
  const workspaces = workspaceIds.map((workspaceId) => ({
    workspaceId,
    workspaceName: workspaceId,
    role: "owner",
  }));
  return () => ({ id: "ada", name: "Ada", email: "ada@example.com", workspaces });
}

const gate = <Gate outside="no workspace">the page</Gate>;

test("who is not signed in is led to the sign-in page, and their way back is kept", async () => {
  const { location } = await show(gate, {
    path: "/calls",
    at: "/calls?agent=receptionist",
    answers: { "me.get": notSignedIn, "workspace.get": notSignedIn },
  });

  await waitFor(() => expect(location()).toBe("/sign-in?to=%2Fcalls%3Fagent%3Dreceptionist"));
  expect(screen.queryByText("the page")).toBeNull();
});

test("a person gets in, to the workspace they joined first", async () => {
  await show(gate, { answers: { "me.get": personIn("plumber", "bakery"), "workspace.get": workspace } });

  expect(await screen.findByText("the page")).toBeTruthy();
  expect(currentWorkspace.get()).toBe("plumber");
});

test("a tab keeps the workspace it showed", async () => {
  currentWorkspace.set("bakery");
  await show(gate, { answers: { "me.get": personIn("plumber", "bakery"), "workspace.get": workspace } });

  expect(await screen.findByText("the page")).toBeTruthy();
  expect(currentWorkspace.get()).toBe("bakery");
});

test("a tab whose workspace is gone shows another one instead of nothing", async () => {
  currentWorkspace.set("removed");
  const seen: (string | null)[] = [];
  await show(gate, {
    answers: {
      "me.get": personIn("plumber"),
      "workspace.get": () => {
        seen.push(currentWorkspace.get());
        if (currentWorkspace.get() === "removed")
          throw refusal("not-found", "This workspace does not exist.");
        return workspace();
      },
    },
  });

  expect(await screen.findByText("the page")).toBeTruthy();
  expect(currentWorkspace.get()).toBe("plumber");
  expect(seen.at(-1)).toBe("plumber");
});

test("a person in no workspace is told so", async () => {
  await show(gate, {
    answers: { "me.get": personIn(), "workspace.get": () => Promise.reject(refusal("not-found", "None.")) },
  });

  expect(await screen.findByText("no workspace")).toBeTruthy();
});

test("a server that does not answer signs nobody out", async () => {
  const { location } = await show(gate, { path: "/calls", answers: {} });

  expect(await screen.findByText("Callhook could not be reached")).toBeTruthy();
  expect(location()).toBe("/calls");
});

test("a shared link leads to the workspace that it names, and only to one that its reader is in", async () => {
  currentWorkspace.set("plumber");
  const answers = { "me.get": personIn("plumber", "bakery"), "workspace.get": workspace };
  await show(gate, { path: "/calls", at: "/calls?workspace=bakery", answers });

  expect(await screen.findByText("the page")).toBeTruthy();
  expect(currentWorkspace.get()).toBe("bakery");

  cleanup();
  await show(gate, { path: "/calls", at: "/calls?workspace=somebody-elses", answers });
  expect(await screen.findByText("the page")).toBeTruthy();
  expect(currentWorkspace.get()).toBe("bakery");
});
