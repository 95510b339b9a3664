import { CallhookError, fieldIssues } from "@callhook/core";
import { modelKinds } from "@callhook/agents";
import { parseAllowHosts, parseProxyUrl } from "@callhook/core/engine";
import { z } from "zod";
import { otlpSettings } from "./traces/otlp-settings.ts";

/** Settings of the API that hold for what the worker sends, too. Nothing that is wrong with one is quoted. */
const allowHosts = listOf("CALLHOOK_ALLOW_HOSTS", (entries) => parseAllowHosts(entries.join(",")));
const proxyUrl = z.string().superRefine((url, context) => {
  const problem = problemOf(() => parseProxyUrl(url));
  if (problem !== null)
    context.addIssue({ code: "custom", message: `EGRESS_PROXY_URL cannot be used. ${problem}` });
});
const previousKeys = listOf("CALLHOOK_PREVIOUS_SECRET_KEYS", (keys) => {
  if (keys.every((key) => key.length >= 32)) return;
  const message =
    "Each of CALLHOOK_PREVIOUS_SECRET_KEYS must be at least 32 characters long, with commas between them.";
  throw new CallhookError({ code: "invalid-input", message });
});

const environmentSchema = z.object({
  DATABASE_URL: z
    .string("DATABASE_URL is required, such as postgres://user:password@localhost:5432/callhook.")
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL must start with postgres://."),
  /** Health and metrics are served on this port; 0 turns them off. */
  WORKER_PORT: z.coerce
    .number("WORKER_PORT must be a number.")
    .int("WORKER_PORT must be a whole number.")
    .min(0, "WORKER_PORT cannot be negative.")
    .max(65_535, "WORKER_PORT can be at most 65535.")
    .default(0),
  WORKER_HOST: z.string().default("127.0.0.1"),
  /** Who reads the metrics says it, where it is set. */
  METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must be at least 16 characters long.").optional(),
  /** An active call to which nothing was added for so long is ended. */
  ABANDONED_CALL_MINUTES: z.coerce
    .number("ABANDONED_CALL_MINUTES must be a number.")
    .positive("ABANDONED_CALL_MINUTES must be more than 0.")
    .default(15),
  /** Opens what deliveries to webhooks are signed with. */
  CALLHOOK_SECRET_KEY: z
    .string()
    .min(32, "CALLHOOK_SECRET_KEY must be at least 32 characters long.")
    .optional(),
  CALLHOOK_PREVIOUS_SECRET_KEYS: previousKeys,
  CALLHOOK_ALLOW_HOSTS: allowHosts,
  /** In production, models of workspaces are asked by https only. */
  NODE_ENV: z.string().default("development"),
  /** The operator's own model, which reads calls of agents that chose none. */
  CALLHOOK_MODEL: z
    .enum(modelKinds, `CALLHOOK_MODEL must be one of ${modelKinds.join(", ")}.`)
    .default("offline"),
  CALLHOOK_MODEL_URL: z.url("CALLHOOK_MODEL_URL must be a URL such as http://localhost:11434/v1.").optional(),
  CALLHOOK_MODEL_NAME: z.string().optional(),
  CALLHOOK_MODEL_KEY: z.string().optional(),
  EGRESS_PROXY_URL: proxyUrl.optional(),
  ...otlpSettings,
});
export type Environment = z.infer<typeof environmentSchema>;

/** Reads every setting once. An empty variable counts as unset; all problems are reported together. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const issues = fieldIssues(parsed.error);
  const lines = issues.map(({ path, message }) => `  ${path}: ${message}`);
  const message = `The environment is not usable:\n${lines.join("\n")}`;
  throw new CallhookError({ code: "invalid-input", message, issues });
}

/** A setting with commas between its entries, which `judge` may refuse. */
function listOf(name: string, judge: (entries: string[]) => unknown) {
  return z
    .string(`${name} must be text.`)
    .default("")
    .transform((text, context) => {
      const entries = text
        .split(",")
        .map((entry) => entry.trim())
        .filter((entry) => entry !== "");
      const problem = problemOf(() => judge(entries));
      if (problem !== null) context.addIssue({ code: "custom", message: problem });
      return entries;
    });
}

function problemOf(judge: () => unknown): string | null {
  try {
    judge();
    return null;
  } catch (error) {
    if (error instanceof CallhookError) return error.message;
    throw error;
  }
}
