import { readFile } from "node:fs/promises";
import { checkModel, createModel } from "@callhook/agents";
import {
  type ModelServer,
  startScriptedMessagesServer,
  startScriptedModelServer,
  startScriptedResponsesServer,
} from "@callhook/agents/testing";
import { expect, test } from "vitest";
import { parseEnvironment } from "../env.ts";

const readme = await readFile(new URL("../../../../README.md", import.meta.url), "utf8");
const section = /## Connect a model\n([^]*?)\n## /.exec(readme)?.[1] ?? "";
/** The variables of each command, by their names. */
const snippets = [...section.matchAll(/```sh\n([^]*?)```/g)].map(([, command = ""]) =>
  Object.fromEntries([...command.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value])),
);

type Start = (script: { steps: { words: string }[]; key?: string }) => Promise<ModelServer<object>>;
const servers: Record<string, Start> = {
  openai: startScriptedResponsesServer,
  anthropic: startScriptedMessagesServer,
  "openai-compatible": startScriptedModelServer,
};

test("the README shows OpenAI, Anthropic and two servers of one's own", () => {
  expect(snippets.map(({ CALLHOOK_MODEL: kind }) => kind)).toEqual([
    "openai",
    "anthropic",
    "openai-compatible",
    "openai-compatible",
  ]);
});

test.each(snippets)(
  "$CALLHOOK_MODEL with $CALLHOOK_MODEL_NAME is set up as the README says",
  async (variables) => {
    const environment = parseEnvironment({ DATABASE_URL: "postgres://localhost/callhook", ...variables });
    const { CALLHOOK_MODEL: kind, CALLHOOK_MODEL_NAME: name, CALLHOOK_MODEL_KEY: key } = environment;
    const start = servers[kind];
    if (start === undefined) throw new Error(`Nothing speaks ${kind}.`);
    const server = await start({ steps: [{ words: "ready" }], ...(key === undefined ? {} : { key }) });
    // All of it as written but the address, behind which stands a server of the same protocol.
    const model = createModel({ kind, name, key, url: server.url });
    const { signal } = new AbortController();
    expect(await checkModel({ asked: { model, stallTimeoutMs: 5_000 }, signal })).toMatchObject({
      isReady: true,
    });
    expect(server.requests[0]).toMatchObject({ model: name });
    server.assertFinished();
    await server.close();
  },
);
