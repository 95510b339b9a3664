import { lookup } from "node:dns";
import { afterEach, expect, test, vi } from "vitest";
import { type Endpoint, startEndpoint } from "../../testing/index.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { createOriginPools } from "./origin-pools.ts";
import { createSecureContexts } from "./secure-contexts.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

const endpoints: Endpoint[] = [];
afterEach(() => Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close())));

async function open() {
  const endpoint = await startEndpoint();
  endpoints.push(endpoint);
  const judged: string[] = [];
  const policy = createDestinationPolicy({ allowHosts: parseAllowHosts(endpoint.host), requireHttps: false });
  const judgeUrl = (url: URL) => {
    judged.push(url.href);
    return policy.judgeUrl(url);
  };
  const pools = createOriginPools({
    policy: { ...policy, judgeUrl },
    lookup,
    contexts: createSecureContexts(),
    proxy: null,
    currentDialler: () => null,
  });
  return { endpoint, pools, judged };
}

test("an origin is judged once and keeps its connections; the path is what follows it", async () => {
  const { endpoint, pools, judged } = await open();
  const first = pools.route(`${endpoint.url}/a?b=c`);
  const second = pools.route(`${endpoint.url}/d//e?f=/g`);
  expect([first.path, second.path]).toEqual(["/a?b=c", "/d//e?f=/g"]);
  expect(second.target).toBe(first.target);
  expect(judged).toEqual([`${endpoint.url}/a?b=c`]);
  await pools.close();
});

test.each([
  ["a user name", (host: string) => `http://user@${host}/`],
  ["a known origin as a user name", (host: string) => `http://${host}@10.0.0.1/`],
  ["a known address as the beginning of a name", (host: string) => `http://${host.replace(":", ".local:")}/`],
  ["another scheme", (host: string) => `ftp://${host}/`],
  ["another port", (host: string) => `http://${host.replace(/:\d+$/, ":25")}/`],
])("%s is judged anew, however well the origin is known", async (_name, spell) => {
  const { endpoint, pools, judged } = await open();
  pools.route(`${endpoint.url}/`);
  expect(() => pools.route(spell(endpoint.host))).toThrow(
    expect.objectContaining({ reason: "blocked-destination" }),
  );
  expect(judged).toEqual([`${endpoint.url}/`, spell(endpoint.host)]);
  await pools.close();
});

test("an origin in another spelling shares the connections of the first", async () => {
  const { endpoint, pools } = await open();
  const { target } = pools.route(`${endpoint.url}/`);
  expect(pools.route(`HTTP://${endpoint.host}/x#part`)).toEqual({ target, path: "/x" });
  expect(pools.route(`http:\\\\${endpoint.host}\\@10.0.0.1/`)).toEqual({ target, path: "/@10.0.0.1/" });
  await pools.close();
});

test("an origin without connections is forgotten, so that a thousand tools do not leave a thousand pools", async () => {
  const { endpoint, pools, judged } = await open();
  const { target } = pools.route(`${endpoint.url}/`);
  endpoint.respondWith({ json: {}, headers: { connection: "close" } });
  const { body } = await target.pool.request({ path: "/", method: "GET" });
  await body.dump();
  await expect.poll(() => target.pool.closed, patience).toBe(true);
  expect(pools.route(`${endpoint.url}/`).target).not.toBe(target);
  expect(judged).toHaveLength(2);
  await pools.close();
});

test("after closing, origins old and new end as cancelled", async () => {
  const { endpoint, pools } = await open();
  const { target } = pools.route(`${endpoint.url}/`);
  await pools.close();
  expect(target.pool.closed).toBe(true);
  expect(() => pools.route("https://api.example.com/")).toThrow(
    expect.objectContaining({ reason: "cancelled" }),
  );
});

test("connections are renewed after five minutes, so that they follow their name, and calls under way go on", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { endpoint, pools } = await open();
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  endpoint.respondWith(async (response) => {
    await mayAnswer;
    response.end("late");
  });
  const { target } = pools.route(`${endpoint.url}/`);
  const underWay = target.pool.request({ path: "/", method: "GET" });
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(pools.route(`${endpoint.url}/`).target).toBe(target);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  vi.useRealTimers();
  expect(pools.route(`${endpoint.url}/`).target).not.toBe(target);
  const closed = pools.close();
  answer();
  expect(await (await underWay).body.text()).toBe("late");
  await closed;
  expect(target.pool.closed).toBe(true);
});
