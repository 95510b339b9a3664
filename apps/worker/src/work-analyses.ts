import { loggedModelFailure } from "@callhook/agents";
import { safeError } from "@callhook/core";
import type { AnalysisRequest, Database, RecordingQueue } from "@callhook/db";
import type { Logger } from "pino";
import { analyseCallByModel } from "./analyse-by-model.ts";
import { analyseCall } from "./analyse-call.ts";
import type { Environment } from "./env.ts";
import type { WorkerMetrics } from "./metrics.ts";
import { openModels } from "./open-models.ts";

export type Analyses = {
  /** Lets go of the models that are asked now: their calls are analysed by another worker. */
  interrupt(): void;
  close(): Promise<void>;
};

/** Analyses calls that have ended, by rules or by their agent's model, until it is stopped. */
export async function workAnalyses(options: {
  environment: Environment;
  logger: Logger;
  database: Database;
  metrics: WorkerMetrics;
  queue: RecordingQueue;
}): Promise<Analyses> {
  const { logger, database, metrics, queue } = options;
  const { models, close } = openModels(options);
  const stopping = new AbortController();
  const counting =
    (analyse: (request: AnalysisRequest) => ReturnType<typeof analyseCall>) =>
    async (request: AnalysisRequest) => {
      try {
        metrics.analyses.inc({ result: await analyse(request) });
      } catch (error) {
        metrics.analyses.inc({ result: "failed" });
        const problem = "a call could not be analysed; it will be tried again";
        if (stopping.signal.aborted) logger.info(request, problem);
        else logger.error({ ...request, ...safeError(error) }, problem);
        throw error;
      }
    };
  await queue.analyse(counting((request) => analyseCall({ database, request })));
  await queue.analyseByModel(
    counting((request) =>
      analyseCallByModel({
        database,
        request,
        models,
        signal: stopping.signal,
        onModelFailure: (error) =>
          logger.warn({ ...request, ...loggedModelFailure(error) }, "a model did not analyse a call"),
      }),
    ),
  );
  return { interrupt: () => stopping.abort(), close };
}
