import { chromium, request } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { existsSync } from "node:fs";
const url = "http://localhost:3177";
const shots = "/tmp/settings-ui/shots";
const state = "/tmp/settings-ui/state.json";
const person = { name: "Olive Owner", email: "olive@plumber.example", password: "a drain runs through it" };
if (!existsSync(state)) {
  const context = await request.newContext({ baseURL: url });
  const answer = await context.post("/api/auth/sign-up/email", { data: person, headers: { origin: url } });
  console.log("sign up", answer.status(), await answer.text());
  await context.storageState({ path: state });
}
const only = process.argv[2]?.split(",") ?? [
  "account",
  "workspace",
  "members",
  "api-keys",
  "plan",
  "audit-log",
];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const scheme of ["light", "dark"]) {
  for (const width of [1280, 380]) {
    const context = await browser.newContext({
      baseURL: url,
      storageState: state,
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") console.log(scheme, width, "console", message.text().slice(0, 300));
    });
    page.on("pageerror", (error) => console.log("pageerror", error.message));
    for (const section of only) {
      await page.goto(`/settings/${section}`);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(300);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) console.log(scheme, width, section, "overflows by", overflow);
      await page.screenshot({ path: `${shots}/${section}-${scheme}-${width}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        console.log(
          scheme,
          width,
          section,
          "axe",
          id,
          nodes.map(({ target, failureSummary }) => `${target} ${failureSummary?.slice(0, 160)}`).slice(0, 3),
        );
    }
    await context.close();
  }
}
await browser.close();
