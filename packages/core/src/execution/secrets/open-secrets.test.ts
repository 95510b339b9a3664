import { expect, test } from "vitest";
import { openSecrets, type SecretSource } from "./open-secrets.ts";

const open = (source: SecretSource) =>
  openSecrets({ source, workspaceId: "ws_1", environment: "production" });

test("what was read or derived is known, so that it can be scrubbed", async () => {
  const secrets = open({ crm: "token-1", other: "token-2" });
  expect(await secrets.read("crm")).toBe("token-1");
  secrets.note("access-token");
  expect([...secrets.used]).toEqual(["token-1", "access-token"]);
});

test("a source is asked for the secret of its workspace", async () => {
  const secrets = open(async ({ name, workspaceId }) => `${workspaceId}/${name}`);
  expect(await secrets.read("crm")).toBe("ws_1/crm");
});

test.each(["crm", "toString", "__proto__"])(
  "without a secret named %s the tool is misconfigured",
  async (name) => {
    const sources: SecretSource[] = [{}, { crm: "" }, () => undefined];
    for (const source of sources) {
      await expect(open(source).read(name)).rejects.toMatchObject({
        reason: "misconfigured",
        message: `There is no secret named ${name}; add it to the workspace, or correct the tool's settings.`,
      });
    }
  },
);

test("a secret too short to be told apart is refused, so that it never leaves", async () => {
  const secrets = open({ pin: "123", long: "1234" });
  await expect(secrets.read("pin")).rejects.toMatchObject({
    reason: "misconfigured",
    message: "The secret pin is too short to be kept; it needs at least 4 characters.",
  });
  expect(await secrets.read("long")).toBe("1234");
});

test("why a source failed is kept to the log", async () => {
  const failing = open(() => Promise.reject(new Error("vault.internal: permission denied for token-9")));
  const error: unknown = await failing.read("crm").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    reason: "misconfigured",
    message: "The secret crm could not be read at the moment; try again later.",
    cause: { message: "vault.internal: permission denied for token-9" },
  });
});
