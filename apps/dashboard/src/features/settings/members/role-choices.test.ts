import { expect, test } from "vitest";
import { mayChangeMember, rolesToGive } from "./role-choices.ts";

test("nobody can hand out more than they have", () => {
  expect(rolesToGive("owner")).toEqual(["owner", "admin", "editor", "viewer"]);
  expect(rolesToGive("admin")).toEqual(["admin", "editor", "viewer"]);
  expect(rolesToGive(null)).toEqual([]);
});

test("an admin cannot take an owner's role", () => {
  const members = [{ role: "owner" }, { role: "owner" }, { role: "editor" }] as const;
  expect(mayChangeMember({ mine: "admin", member: members[0], members: [...members] })).toBe(false);
  expect(mayChangeMember({ mine: "admin", member: members[2], members: [...members] })).toBe(true);
});

test("the last owner stays one, so that somebody can always run the workspace", () => {
  const one = [{ role: "owner" }, { role: "admin" }] as const;
  expect(mayChangeMember({ mine: "owner", member: one[0], members: [...one] })).toBe(false);
  const two = [{ role: "owner" }, { role: "owner" }] as const;
  expect(mayChangeMember({ mine: "owner", member: two[0], members: [...two] })).toBe(true);
});
