import { z } from "zod";
import { failureReasons, phases } from "./failure-reason.ts";
import { productionEnvironment } from "../../environment/environment-name.ts";
import { jsonValueSchema } from "../json-value.ts";

const milliseconds = z.number().min(0).default(0);
const headers = z.record(z.string(), z.string());

/** Milliseconds spent in each phase; a phase that did not happen (a reused connection) is 0. */
const timingsSchema = z.object({
  queue: milliseconds,
  dns: milliseconds,
  connect: milliseconds,
  tls: milliseconds,
  firstByte: milliseconds,
  body: milliseconds,
  total: milliseconds,
});
export type ToolCallTimings = z.output<typeof timingsSchema>;

/** The request as it was sent. */
const requestRecordSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: headers.default({}),
  body: z.string().nullable().default(null),
});
export type RequestRecord = z.output<typeof requestRecordSchema>;

/** The head of the answer, with the bytes that were read of its body after decompression. */
const responseRecordSchema = z.object({
  status: z.int().min(100).max(999),
  headers: headers.default({}),
  bytes: z.int().min(0).default(0),
  /** What it said, decoded and without what is hidden; absent where the outcome's `value` is all of it. */
  body: jsonValueSchema.optional(),
});
export type ResponseRecord = z.output<typeof responseRecordSchema>;

/** One problem with one argument, in words the model can act on. */
const argumentIssueSchema = z.object({
  parameter: z.string(),
  message: z.string(),
  /** What the agent says to ask for it, where its kind has a question. */
  ask: z.string().optional(),
});
export type ArgumentIssue = z.output<typeof argumentIssueSchema>;

/** A value that was read: what was said for it, and what was sent. */
const heardValueSchema = z.object({ parameter: z.string(), said: z.string(), sent: z.string() });
export type HeardValue = z.output<typeof heardValueSchema>;

/** One try at the endpoint. */
const attemptSchema = z.object({
  startedAt: z.iso.datetime({ offset: true }),
  timings: timingsSchema,
  status: z.int().nullable(),
  failure: z.enum(failureReasons).nullable(),
  /** Why it failed or was refused, in a sentence. */
  message: z.string().nullable().default(null),
  /** The hops that led on, oldest first. */
  redirects: z.array(z.object({ status: z.int(), url: z.string() })).default([]),
});
export type ToolCallAttempt = z.output<typeof attemptSchema>;

/** What a rule of the tool said; `observe` notes it and lets the call go on. */
const ruleDecisionSchema = z.object({
  rule: z.string(),
  mode: z.enum(["observe", "enforce"]),
  allowed: z.boolean(),
  message: z.string().nullable().default(null),
});
export type RuleDecision = z.output<typeof ruleDecisionSchema>;

/** An outcome that was given before: to the same tool call asked for twice, or to somebody else. */
const replaySchema = z.object({
  from: z.enum(["repetition", "cache"]),
  toolCallId: z.string(),
  ageMs: z.number().min(0),
});
export type Replay = z.output<typeof replaySchema>;

/**
 * What the agent may do about a failure: offer to try again, ask the caller for something else, check what
 * happened before it is asked for again (it may have taken effect), or go on another way.
 */
const failureAdvices = ["retry", "ask", "check", "carry-on"] as const;
export type FailureAdvice = (typeof failureAdvices)[number];

const outcomeRecordSchema = z.object({
  toolCallId: z.string().min(1).max(200),
  attempts: z.array(attemptSchema).max(100).default([]),
  timings: timingsSchema.prefault({}),
  /** Null when the call ended before a request could be built. */
  request: requestRecordSchema.nullable().default(null),
  /** Null when no response head arrived. */
  response: responseRecordSchema.nullable().default(null),
  /** Arguments the tool does not have; they were dropped. */
  ignoredArguments: z.array(z.string()).default([]),
  /** What was said for values that were sent in another form. */
  heard: z.array(heardValueSchema).default([]),
  /** What each rule of the tool said. */
  decisions: z.array(ruleDecisionSchema).default([]),
  /** Null when the tool ran for this call. */
  replay: replaySchema.nullable().default(null),
  /** Whether a mock answered in place of the endpoint, as in a simulated call. */
  mocked: z.boolean().default(false),
  /** The endpoint took the request on and brings its answer later, to the callback address it was given. */
  answerFollows: z.boolean().optional(),
  /** The environment that it ran in. */
  environment: z.string().min(1).max(100).default(productionEnvironment),
});
export type OutcomeRecord = z.output<typeof outcomeRecordSchema>;

/**
 * How a tool call ended: data, never an exception. Who records an outcome of its own may leave out
 * everything but how it ended.
 */
export const toolOutcomeSchema = z.discriminatedUnion("status", [
  outcomeRecordSchema.extend({
    status: z.literal("succeeded"),
    /** What the agent is given: mapped, and cut to its budget. */
    value: jsonValueSchema,
    /** What is to be kept as variables of the call; nothing that is hidden is among them. */
    variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  }),
  outcomeRecordSchema.extend({
    status: z.literal("failed"),
    reason: z.enum(failureReasons),
    /** One sentence that names what went wrong and the way out. */
    message: z.string().min(1).max(20_000),
    /** The phase a `timed-out` call was in. */
    phase: z.enum(phases).nullable().default(null),
    /** Every problem of `invalid-arguments`; empty for other reasons. */
    issues: z.array(argumentIssueSchema).default([]),
    /** What the endpoint answered along with an `http-error`, without what is hidden and cut to the budget; otherwise null. */
    value: jsonValueSchema.default(null),
    /** A sentence for the agent to say, by the tool's error exposure; null where the engine did not judge it. */
    agentMessage: z.string().nullable().default(null),
    /** What the agent is given of `value`, by the tool's error exposure. */
    agentValue: jsonValueSchema.default(null),
    advice: z.enum(failureAdvices).nullable().default(null),
  }),
]);
export type ToolOutcome = z.output<typeof toolOutcomeSchema>;
export type FailedOutcome = Extract<ToolOutcome, { status: "failed" }>;
