import { expect, test } from "vitest";
import { keyPresetNames, scopesOfPreset } from "./key-presets.ts";

const everything = () => true;

test("a key that holds calls can neither change tools nor see members", () => {
  const scopes = scopesOfPreset({ preset: "hold-calls", chosen: [], mine: everything });
  expect(scopes).toEqual(["tools:read", "agents:read", "calls:read", "calls:hold"]);
});

test("a read-only key holds nothing but reading", () => {
  const scopes = scopesOfPreset({ preset: "read-only", chosen: ["tools:write"], mine: everything }) ?? [];
  expect(scopes.length).toBeGreaterThan(0);
  expect(scopes.filter((scope) => !scope.endsWith(":read"))).toEqual([]);
});

test("what a service needs is the server's to say", () => {
  expect(scopesOfPreset({ preset: "service", chosen: ["plan:write"], mine: everything })).toBeUndefined();
});

test.each(keyPresetNames)("no preset asks for more than its maker may do: %s", (preset) => {
  const scopes = scopesOfPreset({
    preset,
    chosen: ["tools:read", "members:write"],
    mine: (permission) => permission === "tools:read",
  });
  expect((scopes ?? []).filter((scope) => scope !== "tools:read")).toEqual([]);
});
