import type { DataField } from "@callhook/core";
import { dynamicTool, jsonSchema } from "ai";

export const readingToolName = "record_analysis";

/** The one tool of a request for an analysis: its arguments are the answer. Text throughout, which every model writes. */
export function readingTool(dataFields: readonly DataField[]) {
  const properties = {
    title: text("What the call was about, in at most eight words."),
    summary: text("What the caller wanted, what was done and how it ended, in two or three sentences."),
    success: { type: "string", enum: ["success", "failure", "unknown"] },
    successReason: text("Why, in one sentence that names what in the call shows it."),
    ...(dataFields.length === 0 ? {} : { collected: collectedSchema(dataFields) }),
  };
  const required = ["title", "summary", "success", "successReason"];
  return dynamicTool({
    description: "Records your analysis of the call. Call it exactly once.",
    inputSchema: jsonSchema({ type: "object", properties, required, additionalProperties: false }),
  });
}

function collectedSchema(dataFields: readonly DataField[]) {
  const wanted = dataFields.map(
    ({ name, type, description }) => `${name} (${typeWords[type]}): ${description}`,
  );
  return {
    type: "array",
    description: `The values that the call really tells; leave out every other. ${wanted.join("; ")}`,
    items: {
      type: "object",
      properties: {
        name: { type: "string", enum: dataFields.map(({ name }) => name) },
        value: text("The value alone, as its type asks for."),
        words: text("The words of the call that hold it, copied exactly as they stand there."),
      },
      required: ["name", "value", "words"],
      additionalProperties: false,
    },
  };
}

const typeWords = {
  string: "text",
  number: "a number in digits",
  boolean: "true or false",
  date: "a date as 2026-03-01",
} as const satisfies Record<DataField["type"], string>;

function text(description: string) {
  return { type: "string", description } as const;
}
