import { z } from "zod";
import { productionEnvironment } from "../environment/environment-name.ts";
import { agentIdSchema } from "../tool/agent-target.ts";
import { jsonValueSchema } from "../execution/json-value.ts";
import { modelFailureSchema } from "./model-failure.ts";
import { type ToolOutcome, toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";

export const channelSchema = z.enum(["simulator", "chat", "phone", "api", "platform"]);
/** How a conversation reaches us; on `platform` an outside platform talks, and our agent is its brain. */
export type Channel = z.infer<typeof channelSchema>;

const platformSchema = z.enum(["twilio", "retell", "elevenlabs", "vapi", "openai"]);
/** Whose call it is, where it is known outside of Callhook too; `openai` stands for its protocol, whoever speaks it. */
export type Platform = z.infer<typeof platformSchema>;

/** What a platform calls one of its calls. */
export const externalIdSchema = z.string().min(1).max(300);

const mostVariables = 100;

const variableScalarSchema = z.union([z.string().max(2000), z.number(), z.boolean()]);

/** What is known of a call beside what is said in it; a list holds what a value may be. */
export const callVariablesSchema = z
  .record(
    z.string().min(1).max(64),
    z.union([
      variableScalarSchema,
      z.array(variableScalarSchema).max(200, "A list can have at most 200 values."),
    ]),
  )
  .refine(
    (variables) => Object.keys(variables).length <= mostVariables,
    `A call can have at most ${mostVariables} variables.`,
  );
export type CallVariables = z.infer<typeof callVariablesSchema>;

const spokenText = z
  .string()
  .min(1, "Text is required.")
  .max(20_000, "Text can be at most 20,000 characters long.");
const turn = z.int().min(0).optional();
const count = z.int().min(0);
const milliseconds = z.number().min(0);

const toolCallId = z.string().min(1).max(200);

export const callerInputSchema = z.enum(["voice", "keypad", "text"]);
/** How a caller gives words: spoken, typed on a phone's keypad, or written. */
export type CallerInput = z.infer<typeof callerInputSchema>;

const foreignOutcome = {
  path: ["outcome", "toolCallId"],
  message: "The outcome belongs to another tool call.",
};

function isOfItsToolCall(step: { toolCallId: string; outcome: ToolOutcome }): boolean {
  return step.outcome.toolCallId === step.toolCallId;
}

/**
 * One step of a call. Events of one call are numbered from 1 by `sequence`; the pair (call, sequence)
 * names an event for good, so that appending it twice changes nothing.
 * `turn` groups what belongs to one exchange: the caller's words and all that the agent did about them.
 */
export const transcriptStepSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("call-started"),
    agent: agentIdSchema,
    channel: channelSchema,
    from: z.string().max(200).nullable(),
    variables: callVariablesSchema,
    environment: z.string().min(1).max(100).default(productionEnvironment),
    platform: platformSchema.optional(),
    externalId: externalIdSchema.optional(),
    /** The number that was called. */
    to: z.string().max(200).optional(),
  }),
  z.object({
    type: z.literal("caller-spoke"),
    turn,
    text: spokenText,
    /** The tool call that could not be interrupted by these words; they are answered after it. */
    heldDuringToolCallId: toolCallId.nullable().default(null),
    /** How the words were given; absent where nobody said. */
    by: callerInputSchema.optional(),
    /** A sign of listening ("mm-hm") while the agent spoke: it interrupted nothing and asks for no answer. */
    isBackchannel: z.boolean().optional(),
  }),
  z.object({
    type: z.literal("agent-spoke"),
    turn,
    text: spokenText,
    /** Said to fill the wait for this tool call; absent for what the model said. */
    duringToolCallId: toolCallId.optional(),
  }),
  z.object({
    type: z.literal("tool-called"),
    turn,
    toolCallId,
    toolId: z.string().min(1).max(200).nullable(),
    toolName: z.string().min(1).max(200),
    toolVersion: z.int().min(1).nullable(),
    functionName: z.string().min(1).max(200),
    arguments: jsonValueSchema,
    /** An outside platform's own tool, which runs there; absent for all that runs here. */
    runBy: z.literal("platform").optional(),
  }),
  z
    .object({
      type: z.literal("tool-finished"),
      turn,
      toolCallId,
      outcome: toolOutcomeSchema,
    })
    .refine(isOfItsToolCall, foreignOutcome),
  /** The person's answer to a tool call that needs confirmation, given by a button instead of words. */
  z.object({ type: z.literal("tool-decided"), turn, toolCallId, approved: z.boolean() }),
  /** What an asynchronous tool brought after its call was over; nothing ran again for it. */
  z
    .object({ type: z.literal("late-result-arrived"), turn, toolCallId, outcome: toolOutcomeSchema })
    .refine(isOfItsToolCall, foreignOutcome),
  z.object({
    type: z.literal("agent-interrupted"),
    turn,
    /** What the caller heard of the agent's last words before interrupting; null when unknown. */
    heardText: z.string().max(20_000).nullable().default(null),
    /** How long the agent's voice had been speaking, in milliseconds; absent where nobody measured it. */
    afterMs: z.int().min(0).optional(),
  }),
  z.object({
    type: z.literal("call-ended"),
    reason: z.string().min(1).max(200),
    /** Whom the caller was handed over to; absent or null where the call simply ended. */
    transferTo: z.string().min(1).max(200).nullable().optional(),
  }),
  z.object({
    /** One request to a language model and what came of it; what was said is in `agent-spoke`. */
    type: z.literal("model-replied"),
    turn,
    provider: z.string().min(1).max(200),
    model: z.string().min(1).max(200),
    /** Stopped by the caller or by the end of the call. */
    status: z.enum(["answered", "failed", "stopped"]),
    /** Why it failed; absent where it did not, and in records older than this field. */
    failure: modelFailureSchema.optional(),
    /** Asked because another had failed. */
    isFallback: z.boolean().default(false),
    inputTokens: count.nullable().default(null),
    outputTokens: count.nullable().default(null),
    /** Until the first word; null where it said none. */
    firstWordMs: milliseconds.nullable().default(null),
    durationMs: milliseconds,
  }),
  /** A connection, such as a phone's socket, took the call up; the one before it has the call no more. */
  z.object({ type: z.literal("channel-connected"), connectionId: z.string().min(1).max(200) }),
  /** A connection was lost or given up: what the agent says from here on is heard by nobody. */
  z.object({ type: z.literal("channel-disconnected"), connectionId: z.string().min(1).max(200) }),
]);
export type TranscriptStep = z.output<typeof transcriptStepSchema>;
export type TranscriptStepInput = z.input<typeof transcriptStepSchema>;

/** A step with its number and time; `at` is an ISO 8601 string. */
export type TranscriptEvent = TranscriptStep & { sequence: number; at: string };

/** What the record can number at all, in 32 bits: a higher number would take along whatever is stored with it. */
const highestSequence = 2 ** 31 - 1;

/** A step offered for recording; the server numbers and dates it where that is left out. */
export const transcriptEventDraftSchema = z.intersection(
  transcriptStepSchema,
  z.object({
    sequence: z.int().min(1).max(highestSequence).optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  }),
);
export type TranscriptEventDraft = z.output<typeof transcriptEventDraftSchema>;
