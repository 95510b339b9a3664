import { z } from "zod";
import { agentOverridesSchema } from "./agent-overrides.ts";
import { agentTargetsSchema } from "./agent-target.ts";
import { draftIssues, type ReadableDraft } from "./draft-issues.ts";
import { parameterSchema } from "./parameter.ts";
import { humanText } from "./text.ts";
import { authenticationSchema } from "./authentication.ts";
import { conditionSchema } from "./condition.ts";
import { confirmationSchema } from "./confirmation.ts";
import { httpMethodSchema } from "./http-method.ts";
import { policyRuleSchema } from "./policy-rule.ts";
import { errorExposureSchema, responseMappingSchema } from "./response-mapping.ts";
import { responseTimeoutSecondsSchema } from "./response-timeout.ts";
import { toolEffectSchema } from "./tool-effect.ts";
import { toolHeaderSchema } from "./tool-header.ts";
import { toolLimitsSchema } from "./tool-limits.ts";
import { toolSpeechSchema } from "./tool-speech.ts";
import { toolMockSchema } from "./tool-mock.ts";
import { toolUrlSchema } from "./tool-url.ts";

export const bodyFormatSchema = z.enum(["json", "form"], "Body format must be json or form.");
export type BodyFormat = z.infer<typeof bodyFormatSchema>;

/** Whether the caller may interrupt: always, not while the tool runs, or not until the turn is over. */
export const interruptionModeSchema = z.enum([
  "allow",
  "disable-during-tool",
  "disable-during-tool-and-turn",
]);
export type InterruptionMode = z.infer<typeof interruptionModeSchema>;

const toolDraftFields = z.object({
  name: humanText({ label: "Name", minimum: 1, maximum: 80 }),
  description: humanText({ label: "Description", minimum: 1, maximum: 2000 }),
  method: httpMethodSchema,
  url: toolUrlSchema,
  parameters: z.array(parameterSchema).max(50, "A tool can have at most 50 parameters."),
  bodyFormat: bodyFormatSchema.default("json"),
  responseTimeoutSeconds: responseTimeoutSecondsSchema.default(20),
  interruptions: interruptionModeSchema.default("allow"),
  /** The endpoint may answer 202 and bring its answer later, to a callback address that its request carries. */
  asynchronous: z.boolean("Asynchronous must be true or false.").default(false),
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
  /** What the caller hears before, during and after. */
  speech: toolSpeechSchema.prefault({}),
  /** What is different for one of the agents. */
  overrides: agentOverridesSchema.default({}),
  /** Answer in place of the endpoint in simulated calls; never offered to model or endpoint. */
  mocks: z.array(toolMockSchema).max(20, "A tool can have at most 20 mocks.").default([]),
});

/** A tool as its author describes it, before it has an id, a function name and a version. */
export const toolDraftSchema = toolDraftFields.superRefine(
  (draft, context) => {
    const readable = context.issues.length === 0 ? draft : readableDraft(draft);
    for (const { path, message } of draftIssues(readable))
      context.addIssue({ code: "custom", path, message });
  },
  // Also where a field is wrong: everything is to be said at once.
  { when: () => true },
);
export type ToolDraft = z.infer<typeof toolDraftSchema>;
export type ToolDraftInput = z.input<typeof toolDraftSchema>;

/** What can be read of a draft in which something is wrong. */
function readableDraft(draft: unknown): ReadableDraft {
  const given: Record<string, unknown> = typeof draft === "object" ? { ...draft } : {};
  const { method, url, bodyFormat, authentication, effect, cacheSeconds, confirmation } =
    toolDraftFields.shape;
  return {
    method: method.safeParse(given["method"]).data,
    url: url.safeParse(given["url"]).data,
    bodyFormat: bodyFormat.safeParse(given["bodyFormat"]).data,
    authentication: authentication.safeParse(given["authentication"]).data,
    effect: effect.safeParse(given["effect"]).data,
    cacheSeconds: cacheSeconds.safeParse(given["cacheSeconds"]).data,
    parameters: readableItems(parameterSchema, given["parameters"]),
    headers: readableItems(toolHeaderSchema, given["headers"]),
    confirmation: confirmation.safeParse(given["confirmation"]).data,
    rules: readableItems(policyRuleSchema, given["rules"] ?? []),
    overrides: agentOverridesSchema.safeParse(given["overrides"] ?? {}).data,
  };
}

/** Each at its own index; a list that is far too long is not read at all. */
function readableItems<Item>(schema: z.ZodType<Item>, items: unknown): (Item | undefined)[] | undefined {
  if (!Array.isArray(items) || items.length > 50) return undefined;
  return items.map((item: unknown) => schema.safeParse(item).data);
}
