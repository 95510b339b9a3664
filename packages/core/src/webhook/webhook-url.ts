import { z } from "zod";
import { textProblem } from "../tool/text.ts";

/** Absolute http(s) URL, at most 2048 characters. Whether requests may go there is for the engine's rules to say. */
export const webhookUrlSchema = z
  .string(textProblem({ label: "URL" }))
  .trim()
  .min(1, "URL is required.")
  .max(2048, "URL can be at most 2048 characters long.")
  .superRefine((url, context) => {
    const problem = url === "" ? undefined : urlProblem(url);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  });

function urlProblem(written: string): string | undefined {
  if (/[\u0000-\u0020\u007f]/.test(written) || !written.isWellFormed()) {
    return "URL holds a space or a broken character; type it again.";
  }
  if (!/^https?:\/\//i.test(written)) return "URL must start with https://.";
  const url = URL.parse(written);
  if (url === null) return "URL is not valid; it should look like https://crm.example.com/calls.";
  if (url.username !== "" || url.password !== "") {
    return "URL must not hold a user name or password; the signature proves who sends.";
  }
  return url.hash === "" ? undefined : "URL must not hold a #fragment, which is never sent; take it out.";
}
