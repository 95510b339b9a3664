import { randomBytes } from "node:crypto";
import { type ToolOutcome, toolDraftSchema } from "@callhook/core";
import { z } from "zod";
import { installationProof } from "../channels/check/installation-proof.ts";
import type { Context } from "../context.ts";
import type { LineCheckItem } from "./line-check.ts";

const subject = "reachable";
const answerSchema = z.object({ proof: z.string() });

/** Asks PUBLIC_URL for a proof that only this installation can give, by the way out that tools have. */
export async function checkReachable(options: {
  context: Context;
  signal: AbortSignal | undefined;
}): Promise<LineCheckItem> {
  const { context, signal } = options;
  const { PUBLIC_URL: publicUrl, CALLHOOK_SECRET_KEY: secretKey } = context.services.environment;
  if (publicUrl === undefined) {
    return { subject, status: "skipped", message: "Can be tried once PUBLIC_URL is set." };
  }
  const nonce = randomBytes(24).toString("base64url");
  const url = `${new URL(publicUrl).origin}/channels/check/${nonce}`;
  const outcome = await context.services.engine.execute({
    tool: probeOf(url),
    arguments: {},
    context: { workspaceId: context.workspaceId },
    signal,
  });
  return readOutcome({ outcome, publicUrl, proof: installationProof({ secretKey, nonce }) });
}

function probeOf(url: string) {
  return toolDraftSchema.parse({
    name: "Reachability",
    description: "Asks whether PUBLIC_URL leads here.",
    method: "GET",
    url,
    parameters: [],
    agentTargets: ["assistant"],
    responseTimeoutSeconds: 10,
    retries: 0,
    repetitionWindowSeconds: 0,
  });
}

function readOutcome(options: { outcome: ToolOutcome; publicUrl: string; proof: string }): LineCheckItem {
  const { outcome, proof } = options;
  const { origin } = new URL(options.publicUrl);
  if (outcome.status === "failed") {
    const { reason, message } = outcome;
    return {
      subject,
      status: "failed",
      message: `${origin} does not lead here. ${adviceOn(reason, message)}`,
    };
  }
  const answer = answerSchema.safeParse(outcome.value);
  if (answer.success && answer.data.proof === proof) {
    return { subject, status: "ok", message: `${origin} leads to this installation.` };
  }
  const message = `Something answers at ${origin}, and it is not this installation. Point the proxy or tunnel at this server, passing on every path, and check that all replicas have the same CALLHOOK_SECRET_KEY.`;
  return { subject, status: "failed", message };
}

function adviceOn(reason: string, message: string): string {
  switch (reason) {
    case "blocked-destination":
      return "It is an address of a private network or of this machine, which no provider reaches. Use a public name: a proxy with a certificate, or a tunnel.";
    case "name-not-resolved":
      return "Its name cannot be found. Check the spelling of PUBLIC_URL and the DNS record of the name.";
    case "tls-failed":
      return "Its certificate is not accepted, and no provider would take it. Renew it, and serve the whole chain.";
    case "timed-out":
    case "connection-failed":
      return "Nothing answers there. Check that the proxy or tunnel runs, that port 443 is open, and that it forwards to this server.";
    case "http-error":
      return `It answers with an error, so that requests do not arrive here. Point the proxy or tunnel at this server, passing on every path. (${message})`;
    default:
      return message;
  }
}
