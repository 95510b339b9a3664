import { expect, test } from "vitest";
import { complaintsAbout } from "./arrows.ts";

test("a package that names one it may not depend on is told which it may", () => {
  const manifest = { dependencies: { "@callhook/db": "workspace:*", zod: "catalog:" } };
  expect(complaintsAbout("apps/dashboard", manifest)).toEqual([
    "apps/dashboard/package.json names @callhook/db, but it may depend on core, client only.",
  ]);
});

test("core names no other package, not even for its tests", () => {
  const manifest = { devDependencies: { "@callhook/postgres": "workspace:*" } };
  expect(complaintsAbout("packages/core", manifest)).toEqual([
    "packages/core/package.json names @callhook/postgres, but it may depend on no other package.",
  ]);
});

test("the arrows of the plan are allowed", () => {
  const dependencies = { "@callhook/core": "workspace:*", "@callhook/client": "workspace:*" };
  expect(complaintsAbout("apps/dashboard", { dependencies })).toEqual([]);
});

test("what only runs the others may name them all", () => {
  expect(complaintsAbout("tooling/start", { dependencies: { "@callhook/db": "workspace:*" } })).toEqual([]);
});
