import { describeModelFailure, formatSpan, type ModelReplyRecord } from "@callhook/core";

/** A request to a model in a line: `gpt-5-mini · first word after 320 ms · 1.2 s in all · tokens 850 in, 40 out`. */
export function describeModelReply(reply: ModelReplyRecord): string {
  const { model, isFallback, status, firstWordMs, durationMs } = reply;
  const name = isFallback ? `Fallback ${model}` : model;
  if (status === "failed")
    return `${name} · ${describeModelFailure(reply.failure)} after ${formatSpan(durationMs)}`;
  const parts = [name];
  if (firstWordMs !== null) parts.push(`first word after ${formatSpan(firstWordMs)}`);
  parts.push(
    status === "stopped" ? `stopped after ${formatSpan(durationMs)}` : `${formatSpan(durationMs)} in all`,
  );
  return [...parts, ...describeTokens(reply)].join(" · ");
}

function describeTokens({ inputTokens, outputTokens }: ModelReplyRecord): string[] {
  if (inputTokens === null && outputTokens === null) return [];
  const counts = [
    inputTokens === null ? "" : `${count(inputTokens)} in`,
    outputTokens === null ? "" : `${count(outputTokens)} out`,
  ].filter((part) => part !== "");
  return [`tokens ${counts.join(", ")}`];
}

function count(tokens: number): string {
  return tokens.toLocaleString("en");
}
