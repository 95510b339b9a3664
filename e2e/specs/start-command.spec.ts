import { createClient } from "@callhook/client";
import { expect, test } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { freePort } from "../stack/free-port.ts";
import { ownStackSettings, refusedStart } from "../stack/own-stack.ts";
import { createOwner } from "../stack/owner.ts";
import { setting } from "../stack/settings.ts";
import { startStack } from "../stack/start-stack.ts";

test("Ctrl-C stops everything, and the next start finds its data again", async () => {
  test.setTimeout(180_000);
  const { variables, remove } = await ownStackSettings();
  const first = await startStack({ variables });
  const apiKey = await createOwner({ url: first.url });
  const client = createClient({ url: first.url, apiKey });
  const tool = await client.tools.create.mutate(
    checkAreaDraft({ url: "https://api.example.com/check-area" }),
  );

  const secondInstance = await refusedStart({ ...variables, PORT: String(await freePort()) });
  expect(secondInstance, "a second instance is told where the first one is").toContain(first.url);

  expect(await first.stop()).toBe(0);
  await expect(fetch(`${first.url}/healthz`)).rejects.toThrow();
  const again = await startStack({ variables });
  expect(await createClient({ url: again.url, apiKey }).tools.get.query({ toolId: tool.id })).toEqual(tool);
  expect(await again.stop()).toBe(0);
  await remove();
});

test("a busy port is named, with the way out", async () => {
  const { variables, remove } = await ownStackSettings();
  const port = new URL(setting("E2E_URL")).port;
  const message = await refusedStart({ ...variables, PORT: port });
  expect(message).toContain(`Port ${port} is in use`);
  expect(message).toContain("PORT=");
  await remove();
});

test("a database that cannot be reached is one sentence, without its password", async () => {
  const { variables, remove } = await ownStackSettings();
  const port = await freePort();
  const message = await refusedStart({
    ...variables,
    DATABASE_URL: `postgres://callhook:hunter2@127.0.0.1:${port}/callhook`,
  });
  expect(message).toMatch(/database/i);
  expect(message).toContain(`127.0.0.1:${port}`);
  expect(message).not.toContain("hunter2");
  expect(message).not.toContain("    at ");
  await remove();
});

test("every setting that cannot be used is reported at once", async () => {
  const { variables, remove } = await ownStackSettings();
  const message = await refusedStart({ ...variables, PORT: "many", CALLHOOK_MODEL: "parrot" });
  expect(message).toContain("PORT");
  expect(message).toContain("CALLHOOK_MODEL");
  await remove();
});
