import { z } from "zod";
import { productionEnvironment } from "../environment/environment-name.ts";
import { agentIdSchema } from "../tool/agent-target.ts";
import { jsonValueSchema } from "../execution/json-value.ts";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";

export const channelSchema = z.enum(["simulator", "chat", "phone", "api", "platform"]);
/** How a conversation reaches us; on `platform` an outside platform talks, and our agent is its brain. */
export type Channel = z.infer<typeof channelSchema>;

export const platformSchema = z.enum(["twilio", "retell", "elevenlabs", "vapi", "openai"]);
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
    heldDuringToolCallId: z.string().min(1).max(200).nullable().default(null),
  }),
  z.object({
    type: z.literal("agent-spoke"),
    turn,
    text: spokenText,
    /** Said to fill the wait for this tool call; absent for what the model said. */
    duringToolCallId: z.string().min(1).max(200).optional(),
  }),
  z.object({
    type: z.literal("tool-called"),
    turn,
    toolCallId: z.string().min(1).max(200),
    toolId: z.string().min(1).max(200).nullable(),
    toolName: z.string().min(1).max(200),
    toolVersion: z.int().min(1).nullable(),
    functionName: z.string().min(1).max(200),
    arguments: jsonValueSchema,
  }),
  z
    .object({
      type: z.literal("tool-finished"),
      turn,
      toolCallId: z.string().min(1).max(200),
      outcome: toolOutcomeSchema,
    })
    .refine(({ toolCallId, outcome }) => outcome.toolCallId === toolCallId, {
      path: ["outcome", "toolCallId"],
      message: "The outcome belongs to another tool call.",
    }),
  z.object({
    type: z.literal("agent-interrupted"),
    turn,
    /** What the caller heard of the agent's last words before interrupting; null when unknown. */
    heardText: z.string().max(20_000).nullable().default(null),
  }),
  z.object({ type: z.literal("call-ended"), reason: z.string().min(1).max(200) }),
]);
export type TranscriptStep = z.output<typeof transcriptStepSchema>;
export type TranscriptStepInput = z.input<typeof transcriptStepSchema>;

/** A step with its number and time; `at` is an ISO 8601 string. */
export type TranscriptEvent = TranscriptStep & { sequence: number; at: string };

/** A step offered for recording; the server numbers and dates it where that is left out. */
export const transcriptEventDraftSchema = z.intersection(
  transcriptStepSchema,
  z.object({ sequence: z.int().min(1).optional(), at: z.iso.datetime({ offset: true }).optional() }),
);
export type TranscriptEventDraft = z.output<typeof transcriptEventDraftSchema>;
