// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { currentWorkspace } from "../../lib/current-workspace.ts";
import { show } from "../../testing/show.tsx";
import { CopyTurnLink } from "./copy-link.tsx";

test("a turn's link is explained to whoever comes near, by keyboard too, and copies where it stands", async () => {
  currentWorkspace.set("plumber");
  const { user } = await show(<CopyTurnLink callId="call_1" sequence={7} />);
  expect(screen.queryByRole("tooltip")).toBeNull();
  await user.tab();
  expect((await screen.findByRole("tooltip")).textContent).toBe("Copy link to this turn");
  await user.keyboard("{Enter}");
  expect(screen.getByRole("button", { name: "Link copied" })).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(
    `${window.location.origin}/calls/call_1?workspace=plumber#7`,
  );
  await user.tab();
  expect(screen.queryByRole("tooltip")).toBeNull();
});
