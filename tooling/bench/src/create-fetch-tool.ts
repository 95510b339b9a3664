import { asSchema, tool } from "ai";
import { z } from "zod";

const inputSchema = z.object({
  zip_code: z.string().min(1).describe("The caller's zip_code"),
  service_type: z.string().min(1).describe("The caller's service_type"),
});

/** The same tool as people write it for the AI SDK: its schema checks the arguments, fetch calls the endpoint. */
export function createFetchTool(url: string): (given: unknown) => Promise<unknown> {
  const checkArea = tool({
    description: "Checks whether the business comes out to an area.",
    inputSchema,
    execute: async (input, { abortSignal }) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
        signal: abortSignal ?? null,
      });
      if (!response.ok) throw new Error(`The endpoint answered ${response.status}.`);
      return response.json();
    },
  });
  const schema = asSchema(checkArea.inputSchema);

  return async (given) => {
    const checked = await schema.validate?.(given);
    if (checked?.success !== true) throw new Error("The arguments are wrong.");
    const abortSignal = AbortSignal.timeout(20_000);
    return checkArea.execute?.(checked.value, {
      toolCallId: "call_1",
      messages: [],
      abortSignal,
      context: {},
    });
  };
}
