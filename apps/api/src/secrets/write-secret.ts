import type { Context } from "../context.ts";
import { secretsOf } from "./secrets-of.ts";

/** Creates a secret or replaces its value. The answer repeats the name and nothing else of it. */
export async function writeSecret(options: {
  context: Context;
  input: { name: string; value: string; environment: string };
}): Promise<{ name: string }> {
  const { context, input } = options;
  await secretsOf(context).write(input);
  return { name: input.name };
}
