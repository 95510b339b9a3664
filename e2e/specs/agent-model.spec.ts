import { startScriptedModelServer } from "@callhook/agents/testing";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { setting } from "../stack/settings.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";

const key = "sk-agent-model-canary";
const keySecret = "agent-model-key";

test.afterEach(async ({ workspace }) => {
  const { client } = workspace;
  await client.agents.update.mutate({ agentId: "receptionist", model: { kind: "workspace-default" } });
  await client.secrets.remove.mutate({ name: keySecret, force: true }).catch(() => undefined);
});

test("an agent is given a model of its own, and its figures stand in the transcript", async ({
  page,
  workspace,
  receptionist,
}) => {
  const model = await startScriptedModelServer({
    key,
    // The one port of this machine that the stack may call.
    port: Number(setting("E2E_ENDPOINT_PORT")),
    steps: [{ words: "ready" }, { words: ["We open ", "at eight."], delayMs: 20 }],
  });
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${model.url}/check-area` }));
  await page.goto("/receptionist");
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Receptionist settings" });
  await settings.getByLabel("Language model").selectOption("openai-compatible");
  await settings.getByLabel("Model name").fill("scripted");
  await settings.getByLabel("Address").fill(model.url);
  await settings.getByRole("button", { name: "New secret" }).click();
  const secret = page.getByRole("dialog", { name: "Add a secret" });
  await secret.getByLabel("Name").fill(keySecret);
  await secret.getByLabel("Value", { exact: true }).fill(key);
  await secret.getByRole("button", { name: "Save secret" }).click();
  await expect(settings.getByRole("combobox", { name: "Key" })).toHaveValue(keySecret);
  await settings.getByRole("button", { name: "Check the model" }).click();
  await expect(settings.getByText(/scripted answered\. First word after/)).toBeVisible();
  await settings.getByRole("button", { name: "Save", exact: true }).click();
  await expect(settings.getByText("Saved. Calls started from now on use it.")).toBeVisible();
  expect(await violationsInEveryLook(page)).toEqual([]);
  await keepPicture(page, "agent-settings");

  await receptionist.start();
  await receptionist.say("When do you open?");
  await receptionist.hears(/We open at eight\./);
  const callId = await receptionist.end();
  await page.goto(`/calls/${callId}`);
  await expect(page.getByText(/^scripted · first word after .* · tokens 10 in, 5 out$/)).toBeVisible();
  await keepPicture(page, "model-figures");
  model.assertFinished();
  await model.close();

  await page.goto("/settings/secrets");
  await expect(page.getByText(/Used by the agent “Receptionist”/)).toBeVisible();
});

test("unsaved settings of an agent are not lost by a click beside them", async ({ page }) => {
  await page.goto("/receptionist");
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Receptionist settings" });
  await settings.getByLabel("Longest call, in minutes").fill("ten");
  await settings.getByRole("button", { name: "Save", exact: true }).click();
  await expect(settings.getByLabel("Longest call, in minutes")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(settings.getByLabel("Longest call, in minutes")).toHaveValue("ten");
});
