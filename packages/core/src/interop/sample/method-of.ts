import { type HttpMethod, httpMethodSchema } from "../../tool/http-method.ts";
import type { LossReport } from "../loss-report.ts";

/** The method as a tool has it; what no tool sends becomes a GET, and is reported. */
export function methodOf(method: string, report: LossReport): HttpMethod {
  const known = httpMethodSchema.safeParse(method.trim().toUpperCase());
  if (known.success) return known.data;
  report.note("method", `A tool cannot send ${method.slice(0, 20)}; it became GET.`);
  return "GET";
}
