import { CallhookError, type FieldIssue, fieldIssues, planSchema } from "@callhook/core";
import { parseAllowHosts, parseProxyUrl } from "@callhook/core/engine";
import { z } from "zod";

const port = z.coerce
  .number("PORT must be a number.")
  .int("PORT must be a whole number.")
  .min(0, "PORT must be 0 or more; 0 takes any free port.")
  .max(65_535, "PORT can be at most 65535.");

const databaseUrl = z
  .string()
  .regex(
    /^postgres(ql)?:\/\//,
    "DATABASE_URL must start with postgres://, such as postgres://user:password@localhost:5432/callhook.",
  )
  .refine(
    (url) => URL.canParse(url),
    "DATABASE_URL is not a valid URL; write special characters as %40 and so on.",
  );

const publicUrl = z.url({
  protocol: /^https?$/,
  error: "PUBLIC_URL must be a URL such as https://callhook.example.com.",
});

const allowHosts = z.string().superRefine((text, context) => {
  try {
    parseAllowHosts(text);
  } catch (error) {
    if (!(error instanceof CallhookError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
});

const proxyUrl = z.string().superRefine((url, context) => {
  try {
    parseProxyUrl(url);
  } catch (error) {
    if (!(error instanceof CallhookError)) throw error;
    context.addIssue({ code: "custom", message: `EGRESS_PROXY_URL cannot be used. ${error.message}` });
  }
});

const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: "SMTP_URL must be a URL such as smtps://user:password@mail.example.com.",
});
const issuer = z.url({
  protocol: /^https?$/,
  error: "OIDC_ISSUER must be the URL of an OpenID Connect provider, such as https://login.example.com.",
});
const previousKeys = z
  .string()
  .refine(
    (text) => text.split(",").every((key) => key.trim() === "" || key.trim().length >= 32),
    "Each of CALLHOOK_PREVIOUS_SECRET_KEYS must be at least 32 characters long, with commas between them.",
  );
const proxies = z.coerce
  .number("TRUST_PROXY must be the number of proxies in front, such as 1.")
  .int("TRUST_PROXY must be a whole number.")
  .min(0, "TRUST_PROXY must be 0 or more.")
  .max(10, "TRUST_PROXY can be at most 10.");

const modelKinds = ["offline", "openai", "anthropic", "openai-compatible"] as const;

const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: databaseUrl.optional(),
  PUBLIC_URL: publicUrl.optional(),
  NODE_ENV: z.string().default("development"),
  CALLHOOK_DATA_DIR: z.string().default(".callhook"),
  CALLHOOK_SECRET_KEY: z
    .string()
    .min(
      32,
      "CALLHOOK_SECRET_KEY must be at least 32 characters long; `openssl rand -base64 32` makes a good one.",
    )
    .optional(),
  CALLHOOK_PREVIOUS_SECRET_KEYS: previousKeys.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, 'MAIL_FROM must be an address such as "Callhook <callhook@example.com>".')
    .optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_NAME: z.string().max(60, "OIDC_NAME can hold at most 60 characters.").optional(),
  TRUST_PROXY: proxies.optional(),
  CALLHOOK_ALLOW_HOSTS: allowHosts.default(""),
  EGRESS_PROXY_URL: proxyUrl.optional(),
  CALLHOOK_DEFAULT_PLAN: z
    .enum(planSchema.options, `CALLHOOK_DEFAULT_PLAN must be one of ${planSchema.options.join(", ")}.`)
    .default("plus"),
  CALLHOOK_MODEL: z
    .enum(modelKinds, `CALLHOOK_MODEL must be one of ${modelKinds.join(", ")}.`)
    .default("offline"),
  CALLHOOK_MODEL_URL: z.url("CALLHOOK_MODEL_URL must be a URL such as http://localhost:11434/v1.").optional(),
  CALLHOOK_MODEL_NAME: z.string().optional(),
});
export type Environment = z.infer<typeof environmentSchema>;

/**
 * What the whole stack needs, read once. An empty variable counts as unset. Everything that is wrong is
 * reported in one error, before anything is started.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ""));
  const parsed = environmentSchema.safeParse(present);
  const issues = [...(parsed.success ? [] : fieldIssues(parsed.error)), ...missing(present)];
  if (parsed.success && issues.length === 0) return parsed.data;
  const lines = issues.map(({ message }) => `  - ${message}`);
  throw new CallhookError({
    code: "invalid-input",
    message: `These environment variables need a change:\n${lines.join("\n")}`,
    issues,
  });
}

/** What nobody may leave to chance where others depend on it, and why. */
const neededInProduction = [
  ["DATABASE_URL", "the embedded PostgreSQL is not backed up by anybody"],
  ["CALLHOOK_SECRET_KEY", "`openssl rand -base64 32` makes a good one"],
  ["PUBLIC_URL", "beside localhost it is the one address that is answered"],
] as const;
/** What means nothing without each other. */
const neededTogether = [
  ["SMTP_URL", "MAIL_FROM"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
];
/** OpenAI and Anthropic have addresses that everybody knows, and ask everybody for a key. */
const neededByModel = new Map([
  ["openai-compatible", ["CALLHOOK_MODEL_URL", "CALLHOOK_MODEL_NAME"]],
  ["openai", ["CALLHOOK_MODEL_NAME", "CALLHOOK_MODEL_KEY"]],
  ["anthropic", ["CALLHOOK_MODEL_NAME", "CALLHOOK_MODEL_KEY"]],
]);

function missing(environment: Record<string, string | undefined>): FieldIssue[] {
  const isAbsent = (name: string) => environment[name] === undefined;
  const production = environment["NODE_ENV"] === "production" ? neededInProduction : [];
  const model = environment["CALLHOOK_MODEL"] ?? "offline";
  return [
    ...production.map(([path, why]) => ({
      path,
      message: `${path} is required with NODE_ENV=production: ${why}.`,
    })),
    ...neededTogether.flatMap((names) => {
      const present = names.filter((name) => !isAbsent(name));
      const message = (path: string) => `${path} is required with ${present.join(" and ")}.`;
      return present.length === 0 ? [] : names.map((path) => ({ path, message: message(path) }));
    }),
    ...(neededByModel.get(model) ?? []).map((path) => ({
      path,
      message: `${path} is required with CALLHOOK_MODEL=${model}.`,
    })),
  ].filter(({ path }) => isAbsent(path));
}
