import {
  agentIdSchema,
  callMocksSchema,
  callModelSchema,
  callVariablesSchema,
  callerInputSchema,
  channelSchema,
  jsonValueSchema,
  transcriptEventDraftSchema,
  unstatedEndReason,
} from "@callhook/core";
import { transcriptFormatSchema } from "@callhook/core/interop";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { environmentSchema } from "../environments/environment-schema.ts";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { toTransportError } from "../transport-error.ts";
import { callProcedureFor, procedureFor, router, webhookToolCallProcedureFor } from "../trpc.ts";
import { analyzeCall } from "./analyze-call.ts";
import { appendEvents } from "./append-events.ts";
import { callsOf } from "./calls-of.ts";
import { callTool } from "./call-tool.ts";
import { decideToolCall } from "./decide-tool-call.ts";
import { endCall } from "./end-call.ts";
import { exportCall } from "./export-call.ts";
import { followCall } from "./follow-call.ts";
import { getCall } from "./get-call.ts";
import { interruptAgent } from "./interrupt-agent.ts";
import { listCallTools } from "./list-call-tools.ts";
import { listUnrecorded } from "./list-unrecorded.ts";
import { recordAgain } from "./record-again.ts";
import { sayToAgent } from "./say-to-agent.ts";
import { startCall } from "./start-call.ts";

const callInput = z.object({ callId: idSchema });
const startInput = z.object({
  agent: agentIdSchema,
  channel: channelSchema.default("api"),
  from: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .transform((from) => from ?? null),
  variables: callVariablesSchema.default({}),
  environment: environmentSchema,
  model: callModelSchema.default("agent"),
  mocks: z
    .union([z.boolean(), callMocksSchema], "mocks is true, false or { whenNoneFits }.")
    .default(false)
    .transform((mocks) => (typeof mocks === "boolean" ? (mocks ? callMocksSchema.parse({}) : null) : mocks)),
});
const listInput = z.object({
  ...pageInput,
  agent: agentIdSchema.optional(),
  channel: channelSchema.optional(),
  status: z.enum(["active", "ended"]).optional(),
  toolId: idSchema.optional(),
  toolOutcome: z.enum(["succeeded", "failed"]).optional(),
  slow: z.literal(true, "slow is true, or left out.").optional(),
  interrupted: z.literal(true, "interrupted is true, or left out.").optional(),
  flagged: z.literal(true, "flagged is true, or left out.").optional(),
  search: z.string().max(200).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
const callToolInput = callInput.extend({
  functionName: z.string().min(1).max(200),
  arguments: jsonValueSchema,
  toolCallId: idSchema.optional(),
});
const sayInput = callInput.extend({
  text: z
    .string()
    .trim()
    .min(1, "Say something.")
    .max(4000, "One message can be at most 4000 characters long."),
  by: callerInputSchema.optional(),
  whileSpeaking: z.boolean().optional(),
});
const interruptInput = callInput.extend({
  utteranceUntilInterrupt: z.string().max(20_000).optional(),
  afterMs: z.number().min(0).max(86_400_000).optional(),
});
const endInput = callInput.extend({
  reason: z.string().trim().min(1).max(200).default(unstatedEndReason),
  transferTo: z.string().trim().min(1).max(200).optional(),
});
const callerInput = z.object({
  from: z
    .string()
    .trim()
    .min(3, "Give the whole number that the calls came from.")
    .max(200, "A number can be at most 200 characters long."),
});
const recordAgainInput = z
  .object({ callId: idSchema.optional(), all: z.literal(true, "all is true, or left out.").optional() })
  .refine(({ callId, all }) => (callId === undefined) === (all === true), {
    path: ["callId"],
    message: "Name one call by its callId, or all of them by all: true.",
  });
const appendedSchema = z
  .array(transcriptEventDraftSchema)
  .min(1, "Give at least one event.")
  .max(500, "Give at most 500 events at once, and the others with the next request.");
const followInput = callInput.extend({
  afterSequence: z.int().min(0).default(0),
  lastEventId: z.coerce.number().int().min(0).optional(),
});

export const callsRouter = router({
  start: procedureFor("calls:hold")
    .input(startInput)
    .mutation(({ ctx, input }) => startCall({ context: ctx, input })),
  tools: callProcedureFor("calls:read")
    .input(callInput)
    .query(({ ctx, input }) => listCallTools({ context: ctx, callId: input.callId })),
  callTool: webhookToolCallProcedureFor("calls:hold")
    .input(callToolInput)
    .mutation(({ ctx, input }) => callTool({ context: ctx, input })),
  append: callProcedureFor("calls:hold")
    .input(callInput.extend({ events: appendedSchema }))
    .mutation(({ ctx, input }) => appendEvents({ context: ctx, input })),
  say: callProcedureFor("calls:hold")
    .input(sayInput)
    .mutation(({ ctx, input }) => sayToAgent({ context: ctx, input })),
  decide: callProcedureFor("calls:hold")
    .input(callInput.extend({ toolCallId: z.string().min(1).max(200), approved: z.boolean() }))
    .mutation(({ ctx, input }) => decideToolCall({ context: ctx, input })),
  interrupt: callProcedureFor("calls:hold")
    .input(interruptInput)
    .mutation(({ ctx, input }) => interruptAgent({ context: ctx, input })),
  end: callProcedureFor("calls:hold")
    .input(endInput)
    .mutation(({ ctx, input }) => endCall({ context: ctx, input })),
  remove: procedureFor("calls:remove")
    .input(callInput)
    .mutation(({ ctx, input }) => callsOf(ctx).remove(input.callId)),
  removeOfCaller: procedureFor("calls:remove")
    .input(callerInput)
    .mutation(({ ctx, input }) => callsOf(ctx).removeOfCaller(input.from)),
  list: procedureFor("calls:read")
    .input(listInput.prefault({}))
    .query(({ ctx, input }) => callsOf(ctx).list(input)),
  get: callProcedureFor("calls:read")
    .input(callInput)
    .query(({ ctx, input }) => getCall({ context: ctx, callId: input.callId })),
  analyze: procedureFor("calls:hold")
    .input(callInput)
    .mutation(({ ctx, input }) => analyzeCall({ context: ctx, callId: input.callId })),
  unrecorded: procedureFor("calls:read")
    .input(z.object({ ...pageInput, callId: idSchema.optional() }).prefault({}))
    .query(({ ctx, input }) => listUnrecorded({ context: ctx, input })),
  recordAgain: procedureFor("calls:hold")
    .input(recordAgainInput)
    .mutation(({ ctx, input }) => recordAgain({ context: ctx, callId: input.callId })),
  export: callProcedureFor("calls:read")
    .input(callInput.extend({ format: transcriptFormatSchema }))
    .query(({ ctx, input }) => exportCall({ context: ctx, input })),
  follow: callProcedureFor("calls:read")
    .input(followInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const { callId, afterSequence, lastEventId } = input;
      const events = followCall({
        context: ctx,
        callId,
        afterSequence: lastEventId ?? afterSequence,
        signal: signal ?? new AbortController().signal,
      });
      try {
        for await (const { event, resumeAfter } of events) yield tracked(String(resumeAfter), event);
      } catch (error) {
        // The middleware has returned by now; an unmapped refusal would be retried by clients for ever.
        throw toTransportError(error);
      }
    }),
});
