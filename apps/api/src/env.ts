import { modelKinds } from "@callhook/agents";
import { CallhookError, fieldIssues, planSchema } from "@callhook/core";
import { parseAllowHosts, parseProxyUrl } from "@callhook/core/engine";
import { z } from "zod";
import { billingSettings } from "./billing/billing-settings.ts";
import { halfSet, signInSettings } from "./auth/sign-in-settings.ts";

const allowHostsSchema = z
  .string()
  .default("")
  .transform((text, context) => {
    try {
      parseAllowHosts(text);
    } catch (error) {
      if (!(error instanceof CallhookError)) throw error;
      context.addIssue({ code: "custom", message: error.message });
    }
    return text
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "");
  });

/** Judged by the engine's own reader, which never repeats a URL that may hold a password. */
const proxyUrlSchema = z.string().superRefine((url, context) => {
  try {
    parseProxyUrl(url);
  } catch (error) {
    if (!(error instanceof CallhookError)) throw error;
    context.addIssue({ code: "custom", message: `EGRESS_PROXY_URL cannot be used. ${error.message}` });
  }
});

const environmentSchema = z
  .object({
    PORT: z.coerce.number("PORT must be a number.").int().min(0).max(65_535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: z.url("PUBLIC_URL must be a URL such as https://callhook.example.com.").optional(),
    DATABASE_URL: z.string(
      "DATABASE_URL is required, such as postgres://user:password@localhost:5432/callhook.",
    ),
    NODE_ENV: z.string().default("development"),
    CALLHOOK_ALLOW_HOSTS: allowHostsSchema,
    CALLHOOK_SECRET_KEY: z
      .string()
      .min(32, "CALLHOOK_SECRET_KEY must be at least 32 characters long.")
      .optional(),
    CALLHOOK_DEFAULT_PLAN: planSchema.default("plus"),
    ...signInSettings,
    ...billingSettings,
    EGRESS_PROXY_URL: proxyUrlSchema.optional(),
    METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must be at least 16 characters long.").optional(),
    CALLHOOK_DASHBOARD_DIR: z.string().optional(),
    CALLHOOK_DRAIN_SECONDS: z.coerce
      .number("CALLHOOK_DRAIN_SECONDS must be a number.")
      .min(0, "CALLHOOK_DRAIN_SECONDS must be 0 or more.")
      .max(3600, "CALLHOOK_DRAIN_SECONDS can be at most 3600.")
      .default(5),
    CALLHOOK_RECONNECT_SECONDS: z.coerce
      .number("CALLHOOK_RECONNECT_SECONDS must be a number.")
      .min(0, "CALLHOOK_RECONNECT_SECONDS must be 0 or more.")
      .max(600, "CALLHOOK_RECONNECT_SECONDS can be at most 600.")
      .default(30),
    CALLHOOK_SAMPLE_BUSINESS_URL: z.url().optional(),
    CALLHOOK_MODEL: z
      .enum(modelKinds, `CALLHOOK_MODEL must be one of ${modelKinds.join(", ")}.`)
      .default("offline"),
    CALLHOOK_MODEL_URL: z
      .url("CALLHOOK_MODEL_URL must be a URL such as http://localhost:11434/v1.")
      .optional(),
    CALLHOOK_MODEL_NAME: z.string().optional(),
    CALLHOOK_MODEL_KEY: z.string().optional(),
  })
  .superRefine(({ NODE_ENV, CALLHOOK_SECRET_KEY }, context) => {
    if (NODE_ENV !== "production" || CALLHOOK_SECRET_KEY !== undefined) return;
    const message = "CALLHOOK_SECRET_KEY is required with NODE_ENV=production: requests are signed by it.";
    context.addIssue({ code: "custom", path: ["CALLHOOK_SECRET_KEY"], message });
  })
  .superRefine((environment, context) => {
    for (const { name, message } of halfSet(environment)) {
      context.addIssue({ code: "custom", path: [name], message });
    }
  })
  .superRefine(({ STRIPE_WEBHOOK_SECRET, STRIPE_PRICES }, context) => {
    if (STRIPE_WEBHOOK_SECRET === undefined || STRIPE_PRICES.size > 0) return;
    const message =
      "STRIPE_PRICES is required with STRIPE_WEBHOOK_SECRET, such as price_123=plus,price_456=pro.";
    context.addIssue({ code: "custom", path: ["STRIPE_PRICES"], message });
  })
  .superRefine((environment, context) => {
    for (const path of missingForModel(environment)) {
      const message = `${path} is required with CALLHOOK_MODEL=${environment.CALLHOOK_MODEL}.`;
      context.addIssue({ code: "custom", path: [path], message });
    }
  });
export type Environment = z.infer<typeof environmentSchema>;

type ModelSettings = Pick<
  Environment,
  "CALLHOOK_MODEL" | "CALLHOOK_MODEL_URL" | "CALLHOOK_MODEL_NAME" | "CALLHOOK_MODEL_KEY"
>;

/** OpenAI and Anthropic have addresses that everybody knows, and ask everybody for a key. */
function missingForModel(environment: ModelSettings): (keyof ModelSettings)[] {
  const needed = {
    offline: [],
    "openai-compatible": ["CALLHOOK_MODEL_URL", "CALLHOOK_MODEL_NAME"],
    openai: ["CALLHOOK_MODEL_NAME", "CALLHOOK_MODEL_KEY"],
    anthropic: ["CALLHOOK_MODEL_NAME", "CALLHOOK_MODEL_KEY"],
  } as const;
  return needed[environment.CALLHOOK_MODEL].filter((name) => environment[name] === undefined);
}

/** Reads every setting once. An empty variable counts as unset; all problems are reported together. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const issues = fieldIssues(parsed.error);
  const lines = issues.map(({ path, message }) => `  ${path}: ${message}`);
  throw new CallhookError({
    code: "invalid-input",
    message: `The environment is not usable:\n${lines.join("\n")}`,
    issues,
  });
}
