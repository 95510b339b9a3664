import { canonicalJson, type JsonValue } from "@callhook/core";

/** The same for two tool calls that ask for the same, as far as that shows before the engine has read the arguments. */
export function toolCallIdentity(toolCall: { functionName: string; arguments: JsonValue }): string {
  return canonicalJson([toolCall.functionName, toolCall.arguments]);
}
