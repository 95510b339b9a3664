import { modelTool } from "../../tool/model-schema.ts";
import type { ExportedTool } from "./exported-tool.ts";

/** What a language model is offered, in the form of OpenAI's chat completions. It cannot call the endpoint. */
export function openAiOfTool({ draft, functionName, report }: ExportedTool): object {
  const { name, description, inputSchema } = modelTool({ ...draft, functionName });
  report.note(
    "",
    "A function says what the model is asked for; address, credentials and behaviour stay in Callhook.",
  );
  return { type: "function", function: { name, description, parameters: inputSchema } };
}
