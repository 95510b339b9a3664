import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "../stack/person.ts";

/** The pages in front of the door: signing in, and the first owner. */
export class EntrancePage {
  readonly page: Page;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.problem = page.getByRole("alert");
  }

  async createOwner(person: Person): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Create the owner" })).toBeVisible();
    await this.page.getByLabel("Your name").fill(person.name);
    await this.page.getByLabel("Email").fill(person.email);
    await this.page.getByRole("textbox", { name: "Password" }).fill(person.password);
    await this.page.getByRole("button", { name: "Create the owner" }).click();
  }

  async offer({ email, password }: Pick<Person, "email" | "password">): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByRole("textbox", { name: "Password" }).fill(password);
    await this.page.getByRole("button", { name: "Sign in", exact: true }).click();
  }

  /** From wherever they are to the first page. */
  async signIn(person: Person): Promise<void> {
    await this.page.goto("/sign-in");
    await this.offer(person);
    await this.isInside();
  }

  async isInside(): Promise<void> {
    await expect(this.page.getByRole("button", { name: /^Account of / })).toBeVisible();
  }

  async isOutside(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
}
