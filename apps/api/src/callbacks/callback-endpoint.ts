import { CallhookError } from "@callhook/core";
import { type Context, Hono } from "hono";
import { answerRefusal } from "../http/answer-refusal.ts";
import { limitBody } from "../http/limit-body.ts";
import { refusal } from "../http/refusal.ts";
import { neverStored } from "../http/security-headers.ts";
import type { Services } from "../services.ts";
import { takeLateAnswer } from "./take-late-answer.ts";

const maximumBodyBytes = 256 * 1024;

/**
 * Where asynchronous tools bring their answers. The attack: somebody answers in an endpoint's place, or finds out
 * which addresses are open. An address is 256 random bits, good for one answer, and one that is wrong, used or
 * expired is refused in the same words. No log is told an address: one whose answer was refused is still open.
 */
export function callbackEndpoint(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { services, addressOf } = options;
  const routes = new Hono();
  const limited = limitBody({ maximumBytes: maximumBodyBytes, refuse: refuseLargeBody });
  routes.use("/callbacks/*", neverStored, limited);
  routes.onError((error, context) =>
    answerRefusal({ services, error, path: "/callbacks", ipAddress: addressOf(context) }),
  );
  routes.post("/callbacks/:token", async (context) => {
    await takeLateAnswer({
      services,
      token: context.req.param("token"),
      contentType: context.req.header("content-type") ?? "",
      body: new Uint8Array(await context.req.arrayBuffer()),
    });
    return Response.json({ received: true });
  });
  return routes;
}

function refuseLargeBody(): Response {
  const message = `An answer can hold at most ${maximumBodyBytes / 1024} KiB.`;
  return refusal(new CallhookError({ code: "too-large", message }));
}
