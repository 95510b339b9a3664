import { CallhookError } from "@callhook/core";
import { Hono } from "hono";
import { refusal } from "../../http/refusal.ts";
import { neverStored } from "../../http/security-headers.ts";
import type { Services } from "../../services.ts";
import { installationProof } from "./installation-proof.ts";

const nonceForm = /^[\w-]{16,64}$/;

/** Answers a nonce with what only this installation can, so that it can tell whether PUBLIC_URL leads to itself. */
export function checkEndpoint({ services }: { services: Pick<Services, "environment"> }): Hono {
  const routes = new Hono();
  routes.get("/channels/check/:nonce", neverStored, (context) => {
    const nonce = context.req.param("nonce");
    if (!nonceForm.test(nonce)) {
      return refusal(new CallhookError({ code: "not-found", message: "This is no nonce." }));
    }
    const { CALLHOOK_SECRET_KEY: secretKey } = services.environment;
    return context.json({ proof: installationProof({ secretKey, nonce }) });
  });
  return routes;
}
