import type { PgBoss } from "pg-boss";

export const recordingQueueName = "record-transcript";
export const deadLetterQueueName = "record-transcript-failed";
export const deliveryQueueName = "deliver-webhook";
export const analysisQueueName = "analyse-call";
export const modelAnalysisQueueName = "analyse-call-by-model";
export const ingestQueueName = "record-webhook";
export const ingestDeadLetterQueueName = "record-webhook-failed";

const secondsInADay = 86_400;

/** A worker that was killed says no more that it lives, and its jobs go to another: long before they would expire. */
const handedOn = { heartbeatSeconds: 10 };

/** Jobs say that a call has news: kept until somebody takes them up, and then briefly, unless they failed for good. */
const recordingQueue = {
  ...handedOn,
  retentionSeconds: 30 * secondsInADay,
  notify: true,
  deadLetter: deadLetterQueueName,
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 60,
  deleteAfterSeconds: 600,
};

/** One job for each call that has ended, or that somebody wants to be analysed again. */
const analysisQueue = {
  ...handedOn,
  notify: true,
  retryLimit: 5,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 300,
  deleteAfterSeconds: 600,
};

/** Apart from the others, so that a model that takes its time keeps nobody waiting who asked none. */
const modelAnalysisQueue = { ...analysisQueue, retryDelay: 30 };

/** As patient as recording, with one job for each webhook that is on the table and waits. */
const ingestQueue = {
  ...recordingQueue,
  deadLetter: ingestDeadLetterQueueName,
  retentionSeconds: 30 * secondsInADay,
};

const deadLetterQueue = { retentionSeconds: 30 * secondsInADay };

/** Jobs say that a delivery is due; whether it is, and when it is tried again, is on its row. */
const deliveryQueue = {
  ...handedOn,
  notify: true,
  retryLimit: 4,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: 60,
  retentionSeconds: 3 * secondsInADay,
  deleteAfterSeconds: 600,
};

/** Dead-letter queues before those that name them. */
const queues = {
  [deadLetterQueueName]: deadLetterQueue,
  [recordingQueueName]: recordingQueue,
  [deliveryQueueName]: deliveryQueue,
  [analysisQueueName]: analysisQueue,
  [modelAnalysisQueueName]: modelAnalysisQueue,
  [ingestDeadLetterQueueName]: deadLetterQueue,
  [ingestQueueName]: ingestQueue,
};

/** Creates the queues, and brings those that an earlier version created up to date. */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const [name, settings] of Object.entries(queues)) {
    await boss.createQueue(name, settings);
    await boss.updateQueue(name, settings);
  }
}
