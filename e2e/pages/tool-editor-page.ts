import type { Locator, Page } from "@playwright/test";

type ParameterWords = {
  key: string;
  type?: "string" | "number" | "boolean";
  sentIn?: string;
  description: string;
  required?: boolean;
};

/** The form in which a user describes an endpoint. */
export class ToolEditorPage {
  readonly page: Page;
  readonly form: Locator;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole("form", { name: "Tool" });
    this.panel = page.getByRole("complementary", { name: "Preview and test" });
  }

  async openNew(): Promise<void> {
    await this.page.goto("/integrations/webhook/new");
    await this.form.getByLabel("Name").waitFor();
  }

  async describe(words: { name: string; description: string; method: string; url: string }): Promise<void> {
    await this.form.getByLabel("Name").fill(words.name);
    await this.form.getByLabel("Description").first().fill(words.description);
    await this.form.getByLabel("Method").selectOption(words.method);
    await this.form.getByLabel("URL").fill(words.url);
  }

  parameter(key: string): Locator {
    return this.form.getByRole("listitem", { name: `parameter ${key}`, exact: true });
  }

  async addParameter(words: ParameterWords): Promise<void> {
    await this.form.getByRole("button", { name: "Add parameter" }).click();
    const card = this.form.getByRole("list", { name: "Parameters" }).getByRole("listitem").last();
    await card.getByLabel("Description").fill(words.description);
    if (words.type !== undefined) await card.getByLabel("Type").selectOption(words.type);
    if (words.sentIn !== undefined) await card.getByLabel("Sent in").selectOption(words.sentIn);
    if (words.required !== undefined) await card.getByLabel("Required").setChecked(words.required);
    await card.getByLabel("Key").fill(words.key);
  }

  /** The keys from top to bottom, as they are shown. */
  async parameterKeys(): Promise<string[]> {
    const keys = await this.form.getByLabel("Key").all();
    return Promise.all(keys.map((key) => key.inputValue()));
  }

  async chooseAgents(agents: { receptionist: boolean; assistant: boolean }): Promise<void> {
    await this.form.getByRole("checkbox", { name: "Receptionist" }).setChecked(agents.receptionist);
    await this.form.getByRole("checkbox", { name: "Assistant" }).setChecked(agents.assistant);
  }

  async openTab(name: "Request preview" | "What the model sees" | "Test console"): Promise<void> {
    await this.panel.getByRole("tab", { name }).click();
  }

  /** Creates a new tool; of one that is there, asks what is to be published. */
  async save(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+s");
  }

  /** Makes the changes of a tool that is there live. */
  async publish(): Promise<void> {
    await this.save();
    const dialog = this.page.getByRole("dialog", { name: "Publish these changes?" });
    await dialog.getByRole("button", { name: "Publish" }).click();
  }
}
