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
  const fields = [...Map.groupBy(pairs, ({ name }) => name)].map(([key, [first, ...more]]): BodyField => {
    const values = more.slice(0, 50).map(({ value }) => value);
    const sample = values.length === 0 ? first?.value : [first?.value, ...values];
    return { key, sample, description: first?.description ?? "" };
  });
  return { format: "form", fields: bounded(fields, report) };
}

/** More than a tool can hold by far; reading on would only take time. */
function bounded(fields: BodyField[], report: LossReport): BodyField[] {
  if (fields.length <= 200) return fields;
  report.note("body", "The body holds more than 200 fields; the rest was left out.");
  return fields.slice(0, 200);
}

function pairsOf(text: string): SamplePair[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

function readJsonBody(text: string, contentType: string, report: LossReport): ReadBody {
  const value = parsed(text);
  if (isFields(value)) {
    const fields = Object.entries(value ?? {}).map(([key, sample]) => ({ key, sample, description: "" }));
    return { format: "json", fields: bounded(fields, report) };
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
