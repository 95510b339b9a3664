import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * Colours in the middle of a transition are nobody's design. Ended, not awaited: without a new frame from the browser, which
 * it owes to nobody who does not look, a transition never ends by itself.
 */
const endMovement = `for (const animation of document.getAnimations()) {
  if (animation.effect.getComputedTiming().endTime === Infinity) animation.cancel();
  else animation.finish();
}`;

/** What keeps somebody from using the page as it stands now, by axe's rules. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(endMovement);
  // What passes is not described, which is most of the work.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** That the page is wider than its window: nobody looks for a part of a page by scrolling sideways. */
async function sidewaysOf(page: Page): Promise<string[]> {
  const beyondPx = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  return Number(beyondPx) > 0 ? [`${String(beyondPx)} px of the page are beyond the window`] : [];
}

/** What the colours of a page can break. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/** The same in light and dark, wide and narrow: another scheme changes colours alone. Ends as it began, light and wide. */
export async function violationsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // The page is told, and puts its colours on a moment later: half of them are nobody's design, either.
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: "attached" });
    for (const width of [380, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const violations =
        colorScheme === "light"
          ? [...(await violationsOf(page)), ...(await sidewaysOf(page))]
          : await violationsOf(page, rulesOfColours);
      found.push(...violations.map((violation) => `${colorScheme}, ${width}: ${violation}`));
    }
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return found;
}

/** For people to look at; nothing compares it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true });
}
