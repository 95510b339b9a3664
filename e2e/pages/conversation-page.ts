import { expect, type Locator, type Page } from "@playwright/test";

type Agent = "receptionist" | "assistant";

/** A call in the browser, with the receptionist or the assistant. */
export class ConversationPage {
  readonly page: Page;
  readonly agent: Agent;
  readonly log: Locator;
  readonly composer: Locator;

  constructor(options: { page: Page; agent: Agent }) {
    this.page = options.page;
    this.agent = options.agent;
    this.log = this.page.getByRole("log");
    this.composer = this.page.getByRole("textbox", { name: `Message to the ${options.agent}` });
  }

  async start(): Promise<void> {
    await this.page.goto(`/${this.agent}`);
    if (this.agent === "receptionist") await this.page.getByRole("button", { name: "Start call" }).click();
    await this.composer.waitFor();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
    await expect(this.composer).toHaveValue("");
  }

  /** Each stretch of speech so far, in order: who said it and the words. */
  async turns(): Promise<{ role: string | null; text: string }[]> {
    const turns = await this.log.locator("[data-role]").all();
    return Promise.all(
      turns.map(async (turn) => ({
        role: await turn.getAttribute("data-role"),
        text: await turn.locator("p").innerText(),
      })),
    );
  }

  toolCall(toolName: string): Locator {
    return this.log.getByRole("button", { name: new RegExp(`^${toolName}`) });
  }

  /** Waits until the agent has said something that fits. */
  async hears(words: RegExp): Promise<void> {
    await expect(this.log.locator("[data-role=agent]").filter({ hasText: words }).last()).toBeVisible();
  }

  /** Ends the call and gives its id. */
  async end(): Promise<string> {
    await this.page.getByRole("button", { name: "End call" }).click();
    const link = this.page.getByRole("link", { name: "Read the transcript" });
    const path = await link.getAttribute("href");
    return path?.split("/").at(-1) ?? "";
  }
}
