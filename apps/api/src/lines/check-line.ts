import { productionEnvironment } from "@callhook/core";
import type { Line } from "@callhook/db";
import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";
import { checkCredential } from "./check-credential.ts";
import { checkPublicUrl } from "./check-public-url.ts";
import { checkReachable } from "./check-reachable.ts";
import { checkWebSocket } from "./check-web-socket.ts";
import { type LineCheck, type LineCheckItem, lineCheckOf } from "./line-check.ts";
import { linesOf } from "./lines-of.ts";

/** Looks at everything that a call to the line needs, and says of each thing that is wrong what to do. */
export async function checkLine(options: {
  context: Context;
  lineId: string;
  signal: AbortSignal | undefined;
}): Promise<LineCheck> {
  const { context, lineId, signal } = options;
  const line = await linesOf(context).get(lineId);
  const [reachable, credential, itself] = await Promise.all([
    checkReachable({ context, signal }),
    checkCredential({ context, line }),
    checkItself({ context, line }),
  ]);
  const { environment } = context.services;
  const publicUrl = checkPublicUrl(environment.PUBLIC_URL);
  // A line of Vapi has no WebSocket.
  const webSocket = line.provider === "vapi" ? [] : [await checkWebSocket({ environment, reachable })];
  const items = [publicUrl, reachable, ...webSocket, credential, itself];
  return lineCheckOf(items);
}

async function checkItself({ context, line }: { context: Context; line: Line }): Promise<LineCheckItem> {
  const subject = "line";
  if (!line.enabled) {
    const message =
      "The line is switched off, so that calls are not answered. Switch it on when you are ready.";
    return { subject, status: "failed", message };
  }
  const { environment } = line;
  const known = await environmentsOf(context).list();
  if (environment !== productionEnvironment && !known.some(({ name }) => name === environment)) {
    const message = `The environment ${environment} does not exist any more. Choose another one for the line.`;
    return { subject, status: "failed", message };
  }
  return { subject, status: "ok", message: `Calls are answered by the ${line.agent}.` };
}
