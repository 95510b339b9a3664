// @vitest-environment happy-dom
import { permissionsOfRole, type Role } from "@callhook/core";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../testing/show.tsx";
import { useAccess } from "./use-access.ts";

function Actions() {
  const { role, can } = useAccess();
  return (
    <>
      <p>{role ?? "unknown"}</p>
      {can("tools:write") ? <button>Add webhook</button> : null}
    </>
  );
}

function workspaceFor(role: Role) {
  const permissions = [...permissionsOfRole(role)];
  return { "workspace.get": () => ({ id: "default", name: "Plumber", plan: "plus", role, permissions }) };
}

test("a viewer is not offered what the API would refuse", async () => {
  await show(<Actions />, { answers: workspaceFor("viewer") });

  expect(await screen.findByText("viewer")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add webhook" })).toBeNull();
});

test("an editor is offered to change tools", async () => {
  await show(<Actions />, { answers: workspaceFor("editor") });

  expect(await screen.findByText("editor")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add webhook" })).toBeTruthy();
});

test("where the role cannot be found out nothing is hidden, and the API decides", async () => {
  await show(<Actions />);

  expect(await screen.findByText("unknown")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add webhook" })).toBeTruthy();
});
