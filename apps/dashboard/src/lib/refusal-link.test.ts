import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@callhook/client";
import { expect, test } from "vitest";
import { refusal } from "../testing/fake-api.ts";
import { refusalLink } from "./refusal-link.ts";

function clientThatFails(error: Error) {
  const codes: string[] = [];
  const failing: TRPCLink<AppRouter> = () => () =>
    observable((observer) => observer.error(TRPCClientError.from<AppRouter>(error)));
  const watch = refusalLink(({ code }) => void codes.push(code));
  return { client: createTRPCClient<AppRouter>({ links: [watch, failing] }), codes };
}

test("a session that ended is noticed whichever query, change or stream met it, and the caller hears of it too", async () => {
  const { client, codes } = clientThatFails(refusal("not-signed-in", "Sign in."));

  await expect(client.tools.list.query({})).rejects.toThrow("Sign in.");
  await expect(client.agents.get.query({ agentId: "receptionist" })).rejects.toThrow("Sign in.");
  const followed = Promise.withResolvers<unknown>();
  client.calls.follow.subscribe({ callId: "call_1" }, { onError: followed.resolve });
  await followed.promise;

  expect(codes).toEqual(["not-signed-in", "not-signed-in", "not-signed-in"]);
});

test("a server that does not answer has not signed anybody out", async () => {
  const { client, codes } = clientThatFails(new Error("fetch failed"));

  await expect(client.tools.list.query({})).rejects.toThrow();

  expect(codes).toEqual(["unreachable"]);
});
