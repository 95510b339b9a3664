import { z } from "zod";

/**
 * Where traces of calls are sent, by OpenTelemetry's own variables; nowhere unless one of the endpoints is set. The
 * first is a base address, to which `/v1/traces` is added; the second is the whole address.
 */
export const otlpSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint("OTEL_EXPORTER_OTLP_ENDPOINT"),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"),
  /** Such as `authorization=Bearer%20…,x-tenant=callhook`. Nothing that is wrong with it is quoted: it holds keys. */
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default("")
    .transform((text, context) => {
      try {
        return readHeaders(text);
      } catch {
        const message = "OTEL_EXPORTER_OTLP_HEADERS must be such as name=value,other=value, percent-encoded.";
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      }
    }),
  OTEL_SERVICE_NAME: z.string().max(200).default("callhook"),
};

type Settings = z.output<z.ZodObject<typeof otlpSettings>>;

/** The whole address that traces are posted to; null where nobody wants any. */
export function tracesUrl(settings: Settings): string | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = settings;
  if (whole !== undefined) return whole;
  return base === undefined ? null : `${base.replace(/\/+$/, "")}/v1/traces`;
}

function endpoint(name: string) {
  const message = `${name} must be an http or https address such as http://localhost:4318.`;
  return z.url({ protocol: /^https?$/, error: message }).optional();
}

function readHeaders(text: string): Record<string, string> {
  const entries = text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [name = "", ...value] = entry.split("=");
      return [decodeURIComponent(name.trim()), decodeURIComponent(value.join("=").trim())] as const;
    });
  // Throws for what cannot be a header.
  return Object.fromEntries(new Headers([...entries].map(([name, value]) => [name, value])));
}
