import { expect, onTestFinished, test } from "vitest";
import { aToolDraft } from "../../testing/a-tool.ts";
import { startEndpoint } from "../../testing/start-endpoint.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { createEngine } from "../create-engine.ts";
import { hostsOf, parseAllowUrls } from "./allow-urls.ts";

async function startServer() {
  const endpoint = await startEndpoint({
    handler: (response, { path }) => {
      if (path === "/echo/away") response.writeHead(302, { location: "/metrics" });
      response.end("{}");
    },
  });
  const { url: origin, host, requests } = endpoint;
  const engine = createEngine({ allowUrls: [`${origin}/echo/`], requireHttps: true });
  onTestFinished(async () => {
    await engine.close();
    await endpoint.close();
  });
  const call = (url: string, draft: Partial<ToolDraftInput> = {}) =>
    engine.execute({ tool: aToolDraft({ method: "GET", url, retries: 0, ...draft }), arguments: {} });
  const port = Number(host.split(":")[1]);
  return { origin, port, call, paths: () => requests.map(({ path, query }) => `${path}?${query}`) };
}

test("one folder of this machine may be called again and again, and nothing beside it", async () => {
  const { origin, port, paths, call } = await startServer();
  expect(await call(`${origin}/echo/one`)).toMatchObject({ status: "succeeded" });
  expect(await call(`${origin}/echo/two?x=1`)).toMatchObject({ status: "succeeded" });
  for (const url of [
    `${origin}/`,
    `${origin}/metrics`,
    `${origin}/echo`,
    `${origin}/echo/../metrics`,
    `${origin}/echo/%2e%2e/metrics`,
    `${origin}/echo/..\\metrics`,
    `http://localhost:${port}/echo/one`,
    `http://127.0.0.2:${port}/echo/one`,
    `http://127.0.0.1:${port + 1}/echo/one`,
  ]) {
    expect(await call(url), url).toMatchObject({ status: "failed", reason: "blocked-destination" });
  }
  expect(paths()).toEqual(["/echo/one?", "/echo/two?x=1"]);
});

test("a redirect out of the folder is refused, although the connection is open", async () => {
  const { origin, paths, call } = await startServer();
  const outcome = await call(`${origin}/echo/away`, { redirects: "follow" });
  expect(outcome).toMatchObject({ status: "failed", reason: "blocked-destination" });
  expect(paths()).toEqual(["/echo/away?"]);
});

test("credentials may be tried out on it, although it is plain http", async () => {
  const { origin, call } = await startServer();
  const authentication = { type: "bearer", tokenSecret: "nowhere" } as const;
  expect(await call(`${origin}/echo/one`, { authentication })).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("nowhere"),
  });
});

test.each(["http://localhost:3000/echo/", "http://127.0.0.1/echo", "ftp://127.0.0.1/", "127.0.0.1/echo/"])(
  "%s opens nothing, because it cannot be read as a folder at an address",
  (url) => {
    expect(() => parseAllowUrls([url])).toThrow(/write an address with a folder/);
  },
);

test("hosts are named with their ports", () => {
  const urls = ["http://127.0.0.1/echo/", "https://[::1]/echo/", "http://127.0.0.1:3000/echo/"];
  expect(hostsOf(parseAllowUrls(urls))).toEqual(["127.0.0.1:80", "[::1]:443", "127.0.0.1:3000"]);
});
