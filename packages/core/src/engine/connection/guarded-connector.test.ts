import { lookup } from "node:dns";
import type { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startPhaseClock } from "../../execution/phase-clock.ts";
import { type Endpoint, startEndpoint } from "../../testing/index.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { createGuardedConnector } from "./guarded-connector.ts";
import type { Dialled, Dialler } from "./opening-connection.ts";
import { createSecureContexts } from "./secure-contexts.ts";

const endpoints: Endpoint[] = [];
afterEach(() => Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close())));

async function open() {
  const endpoint = await startEndpoint();
  endpoints.push(endpoint);
  return endpoint;
}

type DialOptions = { hostname: string; port: string; allowHosts?: string; dialler?: Dialler };

function dial({ hostname, port, allowHosts = "", dialler }: DialOptions): Promise<Socket> {
  const policy = createDestinationPolicy({ allowHosts: parseAllowHosts(allowHosts), requireHttps: false });
  const contexts = createSecureContexts();
  const currentDialler = () => dialler ?? null;
  const { connect } = createGuardedConnector({ policy, lookup, contexts, proxy: null, currentDialler });
  return new Promise((resolve, reject) => {
    connect({ hostname, port, protocol: "http:" }, (error, socket) => {
      if (socket === null) reject(error);
      else resolve(socket);
    });
  });
}

test.each(["127.0.0.1", "::1", "[::1]", "::ffff:127.0.0.1", "169.254.169.254", "localhost", "LOCALHOST"])(
  "%s is refused on the socket, even if nobody judged the URL before",
  async (hostname) => {
    const endpoint = await open();
    const port = endpoint.host.split(":")[1] ?? "";
    await expect(dial({ hostname, port })).rejects.toMatchObject({ reason: "blocked-destination" });
    expect(endpoint.connections.accepted).toBe(0);
  },
);

test("an allowed host is dialled, whether anybody waits for it or not", async () => {
  const endpoint = await open();
  const [hostname = "", port = ""] = endpoint.host.split(":");
  const socket = await dial({ hostname, port, allowHosts: endpoint.host });
  expect(socket.remotePort).toBe(Number(port));
  socket.destroy();
});

test("whoever waits for the connection is told of its phases, and may give it up", async () => {
  const endpoint = await open();
  const port = endpoint.host.split(":")[1] ?? "";
  const clock = startPhaseClock();
  const dialled: Dialled[] = [];
  const dialler = { clock, onDial: (connection: Dialled) => void dialled.push(connection) };
  const socket = await dial({ hostname: "localhost", port, allowHosts: "127.0.0.0/8,::1/128", dialler });
  expect(dialled).toHaveLength(1);
  expect(clock.phase).toBe("connect");
  expect(clock.timings().dns).toBeGreaterThan(0);
  dialled[0]?.destroy(new Error("not wanted"));
  expect(socket.destroyed).toBe(true);
});
