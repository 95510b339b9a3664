import { type AskedModel, isOfflineModel, type ModelShelf, readCall } from "@callhook/agents";
import { analyseByRules, analyseWithReading, type CallAnalysis } from "@callhook/core";
import { type AnalysisRequest, type Database, SealedSecretError } from "@callhook/db";
import { type AnalysableCall, saveAnalysisOf } from "./analyse-call.ts";

type ModelAnalysis = {
  models: ModelShelf;
  /** Stops what waits for a model; the call is analysed by another worker then. */
  signal: AbortSignal;
  /** Told of each failure of a model, for the log. */
  onModelFailure: (error: unknown) => void;
  /** The longest that models are waited for, all attempts together. */
  timeoutMs?: number;
};

/** Two minutes leave a job time for its retries, and nobody looks at a call's analysis for longer. */
const longestReadingMs = 120_000;

/**
 * Analyses an ended call by its agent's own model, from its record as it is kept: what was redacted is not sent. Where the
 * model cannot, rules do, with a note that says why: a call is never left without an analysis.
 */
export function analyseCallByModel(
  options: ModelAnalysis & { database: Database; request: AnalysisRequest },
): Promise<"analysed" | "unchanged" | "handed-on"> {
  return saveAnalysisOf(options, async (call) => {
    const { events, agent } = call;
    const { by, dataFields } = agent.analysis;
    // Changed while it waited.
    if (by === "rules") return analyseByRules({ events, dataFields });
    const read = await readByModel({ ...options, analysed: call });
    if (typeof read !== "string") return read;
    return analyseByRules({ events, dataFields, note: read });
  });
}

/** The analysis, or why there is none, as a sentence for people. */
async function readByModel(
  options: ModelAnalysis & { request: AnalysisRequest; analysed: AnalysableCall },
): Promise<CallAnalysis | string> {
  const { signal, onModelFailure, timeoutMs = longestReadingMs } = options;
  const { call, agent, transcript, events } = options.analysed;
  const { dataFields, successCriterion } = agent.analysis;
  if (call.model === "offline") return notes.heldOffline;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const [first, ...others] = await openModels(options);
    if (first === undefined) return notes.offline;
    const read = await readCall({
      models: [first, ...others],
      transcript,
      dataFields,
      successCriterion,
      signal: AbortSignal.any([signal, deadline]),
      onFailure: onModelFailure,
    });
    if (read.status === "failed") {
      const wayOut = read.reason === "no-key" ? ` ${notes.chooseSecret}` : "";
      return `The model ${read.model} ${read.why}, ${soRules}${wayOut}`;
    }
    return analyseWithReading({ events, dataFields, reading: read.reading, model: read.model });
  } catch (error) {
    if (signal.aborted) throw error;
    if (deadline.aborted) return notes.tookTooLong;
    // A database that is away comes back, and the call is read then.
    if (!(error instanceof SealedSecretError)) throw error;
    onModelFailure(error);
    return notes.keyIsSealed;
  }
}

/** Those of the agent that can read a call, the one that stands in behind the one that was chosen. */
async function openModels(options: {
  models: ModelShelf;
  request: AnalysisRequest;
  analysed: AnalysableCall;
}): Promise<AskedModel[]> {
  const { models, request, analysed } = options;
  const { model, fallbackModel } = analysed.agent;
  const place = { workspaceId: request.workspaceId, environment: analysed.call.environment };
  const choices = fallbackModel === null ? [model] : [model, fallbackModel];
  const opened = await Promise.all(choices.map((choice) => models.open(choice, place)));
  return opened.filter(({ model: one }) => !isOfflineModel(one));
}

const soRules = "so fixed rules analysed the call.";
const notes = {
  heldOffline: `The call was held with the offline model, to try things without cost, ${soRules}`,
  offline: `The offline model cannot analyse calls, ${soRules} Choose a language model in the agent's settings.`,
  keyIsSealed: `The model's key could not be opened, ${soRules} Whoever runs Callhook gives the worker the API's CALLHOOK_SECRET_KEY.`,
  chooseSecret: "Save it again, or choose another one in the agent's settings.",
  tookTooLong: `The model took too long, ${soRules}`,
};
