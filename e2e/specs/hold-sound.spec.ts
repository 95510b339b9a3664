import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

const countSounds = `
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...given) {
    const { dataset } = document.documentElement;
    dataset.sounds = String(Number(dataset.sounds ?? 0) + 1);
    return start.apply(this, given);
  };
`;

test("while a tool takes its time its hold sound is played in the browser, and can be muted", async ({
  page,
  receptionist,
  workspace,
  endpoint,
}) => {
  // Counted where it is played, since nobody listens.
  await page.addInitScript({ content: countSounds });
  endpoint.respondWith({ json: { serviced: true, area: "Mission District" }, delayMs: 6_000 });
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area`, speech: { holdSound: "music" } });
  await workspace.client.tools.create.mutate(draft);
  await receptionist.start();
  await expect(page.getByRole("button", { name: "Mute the hold sound" })).toBeVisible();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await expect(page.getByText("Hold music", { exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-sounds", "1");
  await page.getByRole("button", { name: "Mute the hold sound" }).click();
  await expect(page.getByText("Hold music, muted")).toBeVisible();
  await receptionist.hears(/Mission District/);
  await expect(page.getByText(/Hold music/)).toBeHidden();

  await receptionist.say("And do you come out to 10001? I have a blocked drain.");
  await expect(page.getByText("Hold music, muted")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-sounds", "1");
});
