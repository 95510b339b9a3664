import { expect, test } from "vitest";
import { hashPassword, isPasswordOf } from "./password-hash.ts";

const password = "a drain runs through it";

test("a hash says how dear it was, is salted, and at least as dear as OWASP asks", async () => {
  const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(first).not.toBe(second);
});

test("a password is judged whole and as it was typed: no letter's case and no end is lost", async () => {
  const long = `${"é".repeat(100)}${"x".repeat(99)}`;
  const hash = await hashPassword(`${long}y`);
  expect(await isPasswordOf({ hash, password: `${long}y` })).toBe(true);
  for (const wrong of [`${long}Y`, `${long}z`, long, `${long}y `, ` ${long}y`]) {
    expect(await isPasswordOf({ hash, password: wrong })).toBe(false);
  }
});

test("a hash that the sign-in library made before still lets its owner in", async () => {
  const hash =
    "63d3ee612a71082b05b05360f2b62bb1:850acd9dd223c385db83d80bc456c9b7e1da4d37a67060feddea81c08a8110322c0efb17ba8a564907e7474608d3284d01c21d38a58314df56ba06bb651ac440";
  expect(await isPasswordOf({ hash, password })).toBe(true);
  expect(await isPasswordOf({ hash, password: "not the password" })).toBe(false);
});

test.each([
  "",
  "x",
  "00:00",
  "$argon2id$v=19$m=19456,t=2,p=1$$",
  "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAA$AA",
])("%j is the hash of no password", async (hash) => {
  expect(await isPasswordOf({ hash, password })).toBe(false);
});
