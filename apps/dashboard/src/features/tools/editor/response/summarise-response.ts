import type { ToolForm } from "../../model/tool-form.ts";

/** "The agent sees 3 fields · 1 hidden · saves visit_id". */
export function summariseResponse(
  options: Pick<ToolForm, "successWhen" | "response" | "errorExposure">,
): string {
  const { successWhen, response, errorExposure } = options;
  const { fields, fieldsFor, hidden, save } = response;
  const isForOne = Object.values(fieldsFor).some((paths) => paths !== undefined);
  const parts = [
    fields === null ? "The agent sees the whole answer" : `The agent sees ${count(fields.length, "field")}`,
    isForOne ? "with a list of its own for an agent" : null,
    hidden.length === 0 ? null : `${hidden.length} hidden`,
    save.length === 0 ? null : `saves ${save.map(({ variable }) => variable).join(", ")}`,
    successWhen.length === 0 ? null : `success by ${count(successWhen.length, "condition")}`,
    errorExposure === "auto" ? null : `failures ${errorExposure}`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
