import { ImportProblem } from "../import-problem.ts";
import type { LossReport } from "../loss-report.ts";
import { isFields } from "../reading/fields.ts";
import type { SampleBody, SamplePair } from "./sample-request.ts";

/** One value of a body, by its key. */
export type BodyField = { key: string; sample: unknown; description: string };
type ReadBody = { format: "json" | "form"; fields: BodyField[] };

/** The values that a sample's body holds; what no tool can send is reported. */
export function readBody(options: { body: SampleBody; contentType: string; report: LossReport }): ReadBody {
  const { body, report } = options;
  if (body.kind === "none") return { format: "json", fields: [] };
  if (body.kind === "form") return formOf(body.fields, options.contentType, report);
  const contentType = (body.contentType || options.contentType).toLowerCase();
  const text = body.text.trim();
  if (text === "") return { format: "json", fields: [] };
  const isForm = contentType.includes("x-www-form-urlencoded") && !/^[[{]/.test(text);
  if (isForm) return formOf(pairsOf(text), contentType, report);
  return readJsonBody(text, contentType, report);
}

function formOf(pairs: SamplePair[], contentType: string, report: LossReport): ReadBody {
  if (contentType.toLowerCase().includes("multipart")) {
    report.note("body", "Tools send no multipart forms; this one is sent form-encoded, without files.");
  }
  const fields: BodyField[] = [];
  for (const { name, value, description = "" } of pairs) {
    const known = fields.find(({ key }) => key === name);
    if (known === undefined) fields.push({ key: name, sample: value, description });
    else known.sample = [known.sample, value].flat();
  }
  return { format: "form", fields };
}

function pairsOf(text: string): SamplePair[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

function readJsonBody(text: string, contentType: string, report: LossReport): ReadBody {
  const value = parsed(text);
  if (isFields(value)) {
    const fields = Object.entries(value ?? {}).map(([key, sample]) => ({ key, sample, description: "" }));
    return { format: "json", fields };
  }
  if (value !== undefined) {
    report.note("body", "The body is not an object but a single value or a list; a tool cannot send that.");
  } else if (/^[[{]/.test(text) && !contentType.includes("xml")) {
    throw new ImportProblem({ place: "body", message: `The body is not valid JSON: ${whyNot(text)}` });
  } else if (text.includes("=") && contentType === "") {
    return formOf(pairsOf(text), "", report);
  } else {
    const kind = contentType === "" ? "plain text" : contentType;
    report.note("body", `A tool sends JSON or forms, and no ${kind}; the body was left out.`);
  }
  return { format: "json", fields: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whyNot(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error instanceof Error ? `${error.message}.`.slice(0, 200) : "it cannot be read.";
  }
}
