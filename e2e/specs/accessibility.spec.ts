import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

async function violationsOf(page: Page) {
  // Colours in the middle of a transition are nobody's design.
  await page.evaluate(
    "Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null)",
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 380]) {
    test(`every page is accessible, ${colorScheme}, ${width} pixels wide`, async ({
      page,
      workspace,
      endpoint,
      receptionist,
      assistant,
    }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      const found: Record<string, string[]> = {};
      const visit = async (path: string) => {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle").catch(() => undefined);
        found[path] = await violationsOf(page);
      };

      await visit("/integrations/webhook");
      endpoint.respondWith({ json: { serviced: true } });
      const tool = await workspace.client.tools.create.mutate(
        checkAreaDraft({ url: `${endpoint.url}/check-area` }),
      );
      for (const path of [
        "/",
        "/integrations",
        "/integrations/webhook",
        "/integrations/webhook/new",
        "/calls",
        "/no-such-page",
      ]) {
        await visit(path);
      }
      await visit(`/integrations/webhook/${tool.id}`);
      await visit("/receptionist");
      await receptionist.start();
      await receptionist.say("Do you come out to 94110? I have a blocked drain.");
      await receptionist.toolCall("Check availability in area").click();
      await expect(receptionist.toolCall("Check availability in area")).toContainText("Succeeded");
      found["in a call"] = await violationsOf(page);
      const callId = await receptionist.end();
      await visit(`/calls/${callId}`);
      await assistant.start();
      found["/assistant"] = await violationsOf(page);
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((path) => [path, []])));
    });
  }
}
