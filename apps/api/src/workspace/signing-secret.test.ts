import { expect, test } from "vitest";
import { signingSecret } from "./signing-secret.ts";

const secretKey = "a key that is long enough for this test";

test("a workspace's secret is 32 bytes in the form that Standard Webhooks libraries read", () => {
  const secret = signingSecret({ secretKey, workspaceId: "default" });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});

test("it stays the same from release to release, or every endpoint would refuse us after an update", () => {
  const secret = signingSecret({ secretKey, workspaceId: "default" });
  expect(secret).toBe("whsec_dtyCMhm+ojFx1WcZiOLWK1Xu3W0z2fgsyQ6jO3qZspE=");
});

test("another workspace and another key have another secret", () => {
  const secrets = [
    signingSecret({ secretKey, workspaceId: "default" }),
    signingSecret({ secretKey, workspaceId: "other" }),
    signingSecret({ secretKey: `${secretKey}.`, workspaceId: "default" }),
  ];
  expect(new Set(secrets).size).toBe(3);
});
