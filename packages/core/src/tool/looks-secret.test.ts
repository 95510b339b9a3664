import { expect, test } from "vitest";
import { looksSecret } from "./looks-secret.ts";
import { namesSecret } from "./names-secret.ts";
import { secretNameOf } from "./secret-name-of.ts";

test.for([
  "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
  "ghp_abcdefghijklmnopqrstuvwxyz012345",
  "xoxb-1234567890-abcdef",
  "AKIAIOSFODNN7EXAMPLE",
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N",
  "Bearer ghp_abcdefghijklmnopqrstuvwxyz012345",
  "9e107d9d372bb6826bd81d3542a419d6",
  "q7Zx0Lk2Vb9Ny4Tc8Rw1Hj6Mf3",
])("a credential is known by its looks: %s", (text) => {
  expect(looksSecret(text)).toBe(true);
});

test.for([
  "",
  "94110",
  "blocked drain",
  "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  "2026-03-14T09:30:00.000Z",
  "https://api.example.com/check-area",
  "check_availability_in_area",
  "WaterHeaterReplacement2026Catalogue",
  "12345678901234567890123456789012",
  "application/x-www-form-urlencoded",
])("what people write is no credential: %s", (text) => {
  expect(looksSecret(text)).toBe(false);
});

test("names of credentials are known in every way of writing, and their look-alikes are not", () => {
  const secret = [
    "password",
    "apiKey",
    "X-API-Key",
    "access_token",
    "client-secret",
    "Authorization",
    "subscriptionKey",
  ];
  const harmless = [
    "zip_code",
    "keyword",
    "max_tokens",
    "next_page_token",
    "author",
    "monkey",
    "signup",
    "key_count",
  ];
  expect(secret.filter((name) => !namesSecret(name))).toEqual([]);
  expect(harmless.filter(namesSecret)).toEqual([]);
});

test("a secret gets a name that a secret can have", () => {
  expect(["X-API-Key", "2faToken", "__", "clientSecret"].map(secretNameOf)).toEqual([
    "api-key",
    "secret-2fa-token",
    "secret",
    "client-secret",
  ]);
});
