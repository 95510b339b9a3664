import { request, type APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { type Person, signUp } from "./person.ts";
import { trpc } from "./trpc.ts";

export const owner: Person = {
  name: "Olive Owner",
  email: "olive@plumber.example",
  password: "a drain runs through it",
};

/** A stack's first person, by the requests that the page makes, and a key for services. */
export async function createOwner(options: { url: string; storagePath?: string }): Promise<string> {
  const browser = await request.newContext({ baseURL: options.url });
  try {
    await signUp({ browser, url: options.url, person: owner });
    if (options.storagePath !== undefined) await browser.storageState({ path: options.storagePath });
    return await createKey(browser);
  } finally {
    await browser.dispose();
  }
}

async function createKey(browser: APIRequestContext): Promise<string> {
  const answer = await trpc({ browser, path: "apiKeys.create", input: { name: "End-to-end suite" } });
  return z.object({ data: z.object({ key: z.string() }) }).parse(answer).data.key;
}
