import type { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { textOf } from "../reading/text-of.ts";

const mostHops = 20;
const mostSteps = 5000;
const mostFields = 100_000;
const tooLarge = "This is larger than a tool can be; the rest was left out.";

/**
 * One operation's way through a document. References are followed only within it: what lies elsewhere would be
 * fetched from wherever its author likes. Circles and forests of references end with the steps.
 */
export class OpenApiReader {
  readonly #document: unknown;
  readonly report: LossReport;
  #steps = 0;
  #fields = 0;

  constructor(document: unknown, report: LossReport) {
    this.#document = document;
    this.report = report;
  }

  /** What stands here, or where the reference that stands here leads to. */
  resolve(value: unknown, place: string): Fields {
    let fields = fieldsOf(value);
    for (let hop = 0; hop < mostHops; hop += 1) {
      const reference = textOf(fields.get("$ref"));
      if (reference === "") return this.#step(place) ? fields : new Map();
      if (!reference.startsWith("#")) {
        this.report.note(
          place,
          `${reference.slice(0, 100)} is in another document, which is not fetched; left out.`,
        );
        return new Map();
      }
      const target = this.#find(reference);
      if (target === undefined) {
        this.report.note(place, `${reference.slice(0, 100)} leads nowhere; left out.`);
        return new Map();
      }
      fields = fieldsOf(target);
    }
    this.report.note(place, "These references go in a circle; left out.");
    return new Map();
  }

  /** Whether an object is still to be read: wide ones that are merged again and again end with the fields. */
  takes(value: unknown, place: string): boolean {
    if (this.#fields > mostFields) return false;
    this.#fields += fieldsOf(value).size;
    if (this.#fields <= mostFields) return true;
    this.report.note(place, tooLarge);
    return false;
  }

  #step(place: string): boolean {
    this.#steps += 1;
    if (this.#steps <= mostSteps) return true;
    this.report.note(place, tooLarge);
    return false;
  }

  /** RFC 6901, in a fragment of a URL. */
  #find(reference: string): unknown {
    let value = this.#document;
    for (const step of reference.split("/").slice(1)) {
      const key = decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
      value = Array.isArray(value) ? value[Number(key)] : fieldsOf(value).get(key);
    }
    return value;
  }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
