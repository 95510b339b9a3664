import { expect, test } from "vitest";
import { permissions } from "./permission.ts";
import { permissionsOfRole } from "./permissions-of-role.ts";
import { roleSchema } from "./role.ts";

test("every role may do more than the one below it, and the owner everything", () => {
  const sets = roleSchema.options.map(permissionsOfRole);
  expect([...permissionsOfRole("owner")]).toEqual([...permissions]);
  for (const [index, lower] of sets.slice(1).entries()) {
    const higher = sets[index];
    expect([...lower].filter((permission) => higher?.has(permission) !== true)).toEqual([]);
    expect(higher?.size).toBeGreaterThan(lower.size);
  }
});

test("a viewer changes nothing, or somebody who was only let in to look could", () => {
  const changing = [...permissionsOfRole("viewer")].filter((permission) => !permission.endsWith(":read"));
  expect(changing).toEqual([]);
});

test("only an owner decides about money and the end of a workspace", () => {
  const onlyOwners = permissions.filter((permission) => !permissionsOfRole("admin").has(permission));
  expect(onlyOwners).toEqual(["plan:write", "workspace:remove"]);
});
