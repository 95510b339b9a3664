import { expect, test } from "vitest";
import { returnPath } from "./return-path.ts";

test.each([
  "/calls",
  "/calls?agent=receptionist#top",
  "/integrations/webhook/tool_1",
  "/",
  "/invitations/abc",
])("somebody who wanted to go to %s gets there after signing in", (to) => {
  expect(returnPath(to)).toBe(to);
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/..//evil.example",
  "/./\\evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "evil.example",
  "https:evil.example",
  " //evil.example",
  "",
  undefined,
  null,
  5,
])("a link that would lead to another site after signing in leads home instead: %j", (to) => {
  expect(returnPath(to)).toBe("/");
});

test.each(["/sign-in", "/sign-in?to=/sign-in", "/setup", "/forgot-password"])(
  "going back to %s would be a circle, so it leads home",
  (to) => {
    expect(returnPath(to)).toBe("/");
  },
);

test("whatever stands in a link, a browser that follows it stays on this site", () => {
  const parts = ["/", "\\", "\t", "\n", ".", "@", ":", "?", "#", "https:", "evil.example"];
  const links = parts.reduce<string[]>(
    (longer) => [...longer, ...longer.flatMap((start) => parts.map((part) => start + part))].slice(0, 60_000),
    ["", ...parts],
  );
  const page = "https://callhook.example/sign-in";
  const astray = links.filter((to) => new URL(returnPath(to), page).origin !== "https://callhook.example");
  expect(astray).toEqual([]);
});
