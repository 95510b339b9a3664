import { z } from "zod";
import { agentTargetsSchema } from "./agent-target.ts";
import { type Parameter, parameterSchema } from "./parameter.ts";
import { humanText } from "./text.ts";
import { authenticationSchema } from "./authentication.ts";
import { conditionSchema } from "./condition.ts";
import { confirmationSchema } from "./confirmation.ts";
import { httpMethodSchema } from "./http-method.ts";
import { policyRuleSchema } from "./policy-rule.ts";
import { errorExposureSchema, responseMappingSchema } from "./response-mapping.ts";
import { toolEffectSchema } from "./tool-effect.ts";
import { toolHeaderSchema } from "./tool-header.ts";
import { toolLimitsSchema } from "./tool-limits.ts";
import { toolUrlSchema, urlPlaceholders } from "./tool-url.ts";

export const bodyFormatSchema = z.enum(["json", "form"], "Body format must be json or form.");
export type BodyFormat = z.infer<typeof bodyFormatSchema>;

/** Whether the caller may interrupt: always, not while the tool runs, or not until the turn is over. */
export const interruptionModeSchema = z.enum([
  "allow",
  "disable-during-tool",
  "disable-during-tool-and-turn",
]);
export type InterruptionMode = z.infer<typeof interruptionModeSchema>;

export const responseTimeoutSecondsSchema = z
  .number("Response timeout must be a number of seconds.")
  .min(0.1, "Response timeout must be at least 0.1 seconds.")
  .max(300, "Response timeout can be at most 300 seconds.");

const toolDraftFields = z.object({
  name: humanText({ label: "Name", minimum: 1, maximum: 80 }),
  description: humanText({ label: "Description", minimum: 1, maximum: 2000 }),
  method: httpMethodSchema,
  url: toolUrlSchema,
  parameters: z.array(parameterSchema).max(50, "A tool can have at most 50 parameters."),
  bodyFormat: bodyFormatSchema.default("json"),
  responseTimeoutSeconds: responseTimeoutSecondsSchema.default(20),
  interruptions: interruptionModeSchema.default("allow"),
  agentTargets: agentTargetsSchema,
  headers: z.array(toolHeaderSchema).max(50, "A tool can have at most 50 headers.").default([]),
  authentication: authenticationSchema.default({ type: "none" }),
  /** Null leaves it to the method: GET reads, PUT and DELETE may be repeated, POST and PATCH write. */
  effect: toolEffectSchema.nullable().default(null),
  /** How often at most a request is tried again, where its effect makes that safe. */
  retries: z.int("Retries must be a whole number.").min(0).max(5, "At most 5 retries.").default(2),
  redirects: z.enum(["refuse", "follow"], "Redirects must be refuse or follow.").default("refuse"),
  /** All of these hold for an answer that is a success; without any, every 2xx is. */
  successWhen: z.array(conditionSchema).max(20, "At most 20 conditions.").default([]),
  response: responseMappingSchema.prefault({}),
  errorExposure: errorExposureSchema.default("auto"),
  /** How long an answer may be given again to any caller; for reads. 0 is never. */
  cacheSeconds: z.int().min(0).max(86_400, "At most a day.").default(0),
  /** For how long the same arguments in the same call do not run again. 0 is never. */
  repetitionWindowSeconds: z.int().min(0).max(3600, "At most an hour.").default(60),
  limits: toolLimitsSchema.prefault({}),
  confirmation: confirmationSchema.default({ mode: "never" }),
  rules: z.array(policyRuleSchema).max(20, "A tool can have at most 20 rules.").default([]),
});

/** A tool as its author describes it, before it has an id, a function name and a version. */
export const toolDraftSchema = toolDraftFields.superRefine((draft, context) => {
  for (const { path, message } of draftIssues(draft)) context.addIssue({ code: "custom", path, message });
});
export type ToolDraft = z.infer<typeof toolDraftSchema>;
export type ToolDraftInput = z.input<typeof toolDraftSchema>;

type DraftIssue = { path: (string | number)[]; message: string };

function draftIssues(draft: z.infer<typeof toolDraftFields>): DraftIssue[] {
  return [...duplicateKeyIssues(draft.parameters), ...locationIssues(draft), ...placeholderIssues(draft)];
}

function duplicateKeyIssues(parameters: Parameter[]): DraftIssue[] {
  return parameters.flatMap(({ key }, index) => {
    const isRepeated = parameters.findIndex((other) => other.key === key) < index;
    return isRepeated
      ? [{ path: ["parameters", index, "key"], message: `The key ${key} is used twice.` }]
      : [];
  });
}

function locationIssues({ method, parameters, url }: z.infer<typeof toolDraftFields>): DraftIssue[] {
  const placeholders = new Set(urlPlaceholders(url));
  return parameters.flatMap(({ key, location, required }, index) => {
    if (location === "body" && method === "GET") {
      const message = "A GET request has no body; send this in the query or choose another method.";
      return [{ path: ["parameters", index, "location"], message }];
    }
    if (location !== "path") return [];
    if (!placeholders.has(key)) {
      const message = `The URL has no {${key}}; write it where the value belongs.`;
      return [{ path: ["parameters", index, "key"], message }];
    }
    if (required) return [];
    return [{ path: ["parameters", index, "required"], message: "A path parameter is always required." }];
  });
}

function placeholderIssues({ parameters, url }: z.infer<typeof toolDraftFields>): DraftIssue[] {
  const pathKeys = new Set(parameters.filter(({ location }) => location === "path").map(({ key }) => key));
  const missing = urlPlaceholders(url).filter((key) => !pathKeys.has(key));
  return missing.map((key) => ({
    path: ["url"],
    message: `Add a path parameter with the key "${key}" for {${key}}.`,
  }));
}
