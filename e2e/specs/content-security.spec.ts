import type { Page } from "@playwright/test";
import { entrancePages, pages } from "../stack/every-page.ts";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, outside, test } from "../stack/fixtures.ts";

/** What the browser complains of, beside answers that say that nobody is signed in. */
async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.addInitScript(
    'document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => console.error("violates " + violatedDirective + ": " + blockedURI + " " + sourceFile));',
  );
  page.on("console", (message) => {
    const isRefusal = /status of 40[13]/.test(message.text());
    if (message.type() === "error" && !isRefusal) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}

test("no page asks for what the content security policy forbids", async ({
  page,
  workspace,
  endpoint,
  receptionist,
}) => {
  test.setTimeout(120_000);
  const complaints = await listen(page);
  const tool = await workspace.client.tools.create.mutate(
    checkAreaDraft({ url: `${endpoint.url}/check-area` }),
  );
  endpoint.respondWith({ json: { serviced: true } });
  for (const path of [...pages, `/integrations/webhook/${tool.id}`]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
  }
  await receptionist.start();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await receptionist.toolCall("Check availability in area").click();
  const callId = await receptionist.end();
  await page.goto(`/calls/${callId}`);
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
});

test.describe("in front of the door", () => {
  test.use(outside);

  test("the pages keep to the policy, which forbids scripts of anybody else, frames and foreign forms", async ({
    page,
  }) => {
    const complaints = await listen(page);
    for (const path of entrancePages) {
      const response = await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const policy = response?.headers()["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe-eval");
    }
    expect(complaints).toEqual([]);

    await page.evaluate(
      'const script = document.createElement("script"); script.textContent = "window.wasRun = true"; document.body.append(script); void 0',
    );
    expect(await page.evaluate("window.wasRun === true"), "the listener hears and the policy works").toBe(
      false,
    );
    expect(complaints.join()).toContain("violates script-src");
  });
});
