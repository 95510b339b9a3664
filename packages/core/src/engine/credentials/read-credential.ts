import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Delivery } from "../../execution/send.ts";

type Reader = Pick<Delivery, "secrets" | "deadline">;

/** A secret for the place named: without line breaks and the like, which could add a header or a request. */
export async function readCredential(
  delivery: Reader,
  { name, place }: { name: string; place: "header" | "elsewhere" },
): Promise<string> {
  const value = await delivery.deadline.race(delivery.secrets.read(name));
  if (!(place === "header" ? unfitForHeader : control).test(value)) return value;
  const problem =
    place === "header"
      ? "a line break or another character that no header can carry"
      : "a line break or another control character";
  const message = `The secret ${name} holds ${problem}; save it again without.`;
  throw new ToolCallError({ reason: "misconfigured", message });
}

const control = /\p{Cc}/u;
const unfitForHeader = /[^\x20-\x7e]/;
