import { randomUUID } from "node:crypto";
import { request, type APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { type Person, signUp } from "./person.ts";
import { trpc } from "./trpc.ts";
import { setting } from "./settings.ts";

type Role = "admin" | "editor" | "viewer";
const invitationSchema = z.object({ link: z.string() });
const memberSchema = z.object({ userId: z.string(), email: z.string(), role: z.string() });

/** Other people beside the owner, who are shown out of the workspace at the end. */
export function openPeople() {
  const emails: string[] = [];
  let owners: APIRequestContext | undefined;
  async function ownersBrowser(): Promise<APIRequestContext> {
    owners ??= await newBrowser(setting("E2E_BROWSER"));
    return owners;
  }

  async function asOwner(path: string, input: unknown = {}): Promise<unknown> {
    const { data, refusal } = await trpc({ browser: await ownersBrowser(), path, input });
    if (refusal !== null) throw new Error(`The owner was refused ${path}: ${refusal}`);
    return data;
  }

  /** Somebody who has no account yet. */
  function stranger(name: string): Person {
    const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@people.example`;
    emails.push(email);
    return { name, email, password: `${name} likes long passwords` };
  }
  /** Invites by the owner's request, and gives the link that the invited open. */
  async function invite(options: { email: string; role: Role }): Promise<string> {
    return invitationSchema.parse(await asOwner("members.invite", options)).link;
  }
  /** Somebody with an account who is in the workspace. */
  async function member(options: { name: string; role: Role }): Promise<Person> {
    const person = stranger(options.name);
    const link = await invite({ email: person.email, role: options.role });
    const token = new URL(link).pathname.split("/").at(-1) ?? "";
    const browser = await newBrowser();
    await signUp({ browser, url: setting("E2E_URL"), person, invitation: token });
    await browser.dispose();
    return person;
  }
  async function members() {
    return z.object({ items: z.array(memberSchema) }).parse(await asOwner("members.list")).items;
  }
  async function showOut(): Promise<void> {
    if (emails.length === 0) return;
    for (const { userId, email } of await members()) {
      if (emails.includes(email)) await asOwner("members.remove", { userId });
    }
    await owners?.dispose();
  }
  return { stranger, invite, member, members, showOut };
}

function newBrowser(storageState?: string): Promise<APIRequestContext> {
  const url = setting("E2E_URL");
  return request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url }, storageState });
}
