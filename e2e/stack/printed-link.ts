import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { setting } from "./settings.ts";

/** The link of the last mail to somebody, which the start command printed because no server for mail is set. */
export async function printedLink(options: { to: string; subject: RegExp }): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => (link = lastLink(options)), {
      message: `a link for ${options.to} is printed`,
      timeout: 15_000,
    })
    .toBeDefined();
  return link ?? "";
}

function lastLink({ to, subject }: { to: string; subject: RegExp }): string | undefined {
  const mails = readFileSync(setting("E2E_OUTPUT"), "utf8").split(/(?=Mail to )/);
  const mail = mails.findLast((text) => text.startsWith(`Mail to ${to}: `) && subject.test(text));
  return /https?:\/\/\S+/.exec(mail ?? "")?.[0];
}
