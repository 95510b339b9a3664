import { expect, test } from "vitest";
import { openKeyring } from "./keyring.ts";
import { SealedSecretError } from "./sealed-secret-error.ts";

const place = { workspaceId: "ours", name: "crm-key" };
const [first, second] = ["a".repeat(32), "b".repeat(32)];

test("what was sealed opens in its place, and does not show the value", () => {
  const keyring = openKeyring([first]);
  const value = keyring.seal(place, "token-é-1");
  expect(value.sealed.includes("token")).toBe(false);
  expect(keyring.open(place, value)).toBe("token-é-1");
});

test("the same value is never sealed to the same bytes, or equal secrets could be told", () => {
  const keyring = openKeyring([first]);
  const sealed = Array.from({ length: 50 }, () => keyring.seal(place, "same").sealed.toString("hex"));
  expect(new Set(sealed).size).toBe(50);
});

test.each([
  ["another workspace", { ...place, workspaceId: "theirs" }],
  ["another name", { ...place, name: "other" }],
  ["an environment", { ...place, environmentId: "environment_1" }],
  ["a place that reads the same when joined", { workspaceId: 'ours","crm', name: "key" }],
])("a row that was moved to %s does not open there", (_what, elsewhere) => {
  const keyring = openKeyring([first]);
  expect(() => keyring.open(elsewhere, keyring.seal(place, "token-1"))).toThrow("is not what was saved");
});

test("a value of one environment opens in no other, and not as that of production", () => {
  const keyring = openKeyring([first]);
  const value = keyring.seal({ ...place, environmentId: "environment_1" }, "token-1");
  expect(keyring.open({ ...place, environmentId: "environment_1" }, value)).toBe("token-1");
  for (const environmentId of [undefined, "environment_2"])
    expect(() => keyring.open({ ...place, environmentId }, value)).toThrow("is not what was saved");
});

test("every byte counts: whatever is changed, cut or empty does not open", () => {
  const keyring = openKeyring([first]);
  const { sealed, keyId } = keyring.seal(place, "token-1");
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => keyring.open(place, { sealed: changed, keyId })).toThrow("is not what was saved");
  }
  for (const cut of [sealed.subarray(0, -1), sealed.subarray(1), sealed.subarray(0, 20), Buffer.alloc(0)]) {
    expect(() => keyring.open(place, { sealed: cut, keyId })).toThrow("is not what was saved");
  }
});

test("an earlier key still opens, the current one seals, and a key that is gone is named as what is missing", () => {
  const old = openKeyring([first]).seal(place, "token-1");
  const rotated = openKeyring([second, first]);
  expect(rotated.open(place, old)).toBe("token-1");
  expect(rotated.seal(place, "token-1").keyId).not.toBe(old.keyId);
  expect(() => openKeyring([second]).open(place, old)).toThrow(
    "The secret crm-key cannot be read: it was saved under a key that Callhook was not given.",
  );
});

test("a secret that does not open is told apart by its class from all else that is unavailable", () => {
  const value = openKeyring([first]).seal(place, "token-1");
  for (const keyring of [openKeyring([]), openKeyring([second])])
    expect(() => keyring.open(place, value)).toThrow(SealedSecretError);
  expect(() => openKeyring([first]).open({ ...place, name: "other" }, value)).toThrow(SealedSecretError);
  expect(() => openKeyring([]).seal(place, "token-1")).not.toThrow(SealedSecretError);
});

test("without a key nothing is kept, rather than kept in the clear", () => {
  const keyring = openKeyring([]);
  expect(keyring.currentKeyId).toBeNull();
  expect(() => keyring.seal(place, "token-1")).toThrow("CALLHOOK_SECRET_KEY");
});
