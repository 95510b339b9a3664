import { expect, type Page } from "@playwright/test";

/**
 * Once the call that is shown is recorded and analysed. Before that, what is below moves down when the analysis comes, and
 * a click that was aimed at it misses.
 */
export async function writtenUp(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Analysis", exact: true })).toContainText("Made by");
}
