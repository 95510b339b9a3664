import { looksSecret } from "./looks-secret.ts";
import { namesSecret } from "./names-secret.ts";

/** Whether a text that is written into a tool is a credential: by what it looks like, or by what it is called. */
export function holdsSecret(name: string, value: string): boolean {
  return looksSecret(value) || (namesSecret(name) && value.trim().length >= 4 && !/[{}<>]/.test(value));
}
