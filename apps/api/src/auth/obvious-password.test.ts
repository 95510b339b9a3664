import { expect, test } from "vitest";
import { isObviousPassword } from "./obvious-password.ts";

const olive = { email: "olive@plumber.example", name: "Olive Owner" };

test.each([
  "olive@plumber.example",
  "OLIVE@PLUMBER.EXAMPLE",
  "plumber.example",
  "oliveolive",
  "Olive Owner",
  "Olive-Owner-2026",
  "1234567890",
  "9876543210",
  "abcdefghijkl",
  "aaaaaaaaaaaa",
  "1212121212",
  "Password123",
  "Callhook-2026",
  "receptionist",
  "workspace1",
  "adminadmin",
])("%s is among the first that anybody would try", (password) => {
  expect(isObviousPassword({ password, ...olive })).toBe(true);
});

test.each(["a drain runs through it", "olive likes long walks", "tR0ub4dor&3x", "日本語のパスワードです"])(
  "%s is left to its owner",
  (password) => {
    expect(isObviousPassword({ password, ...olive })).toBe(false);
  },
);

test("nobody is refused for a name that is too short to say anything, or left out", () => {
  expect(isObviousPassword({ password: "al builds boats", email: "al@x.y", name: "Al" })).toBe(false);
  expect(isObviousPassword({ password: "al builds boats" })).toBe(false);
});
