import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { startEndpoint } from "./start-endpoint.ts";
import { startProxy } from "./start-proxy.ts";

/** Sends these bytes, and gives all that comes back until the other side closes. */
async function exchange(host: string, bytes: string): Promise<string> {
  const [hostname = "", port = ""] = host.split(":");
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return await text(socket);
}

const get = "GET /through HTTP/1.1\r\nhost: far.example\r\nconnection: close\r\n\r\n";

test("a proxy opens a tunnel to where it is asked to, and records what it was asked for", async () => {
  const endpoint = await startEndpoint();
  const proxy = await startProxy();
  const answer = await exchange(
    proxy.host,
    `CONNECT ${endpoint.host} HTTP/1.1\r\nhost: x\r\nx-own: 1\r\n\r\n${get}`,
  );
  expect(answer).toContain("200 Connection established");
  expect(answer).toContain('{"ok":true}');
  expect(proxy.asked).toEqual([{ authority: endpoint.host, headers: { host: "x", "x-own": "1" } }]);
  expect(endpoint.requests).toMatchObject([{ path: "/through" }]);
  await proxy.close();
  await endpoint.close();
});

test("a proxy can stand for the public internet: every tunnel leads to one place", async () => {
  const endpoint = await startEndpoint();
  const proxy = await startProxy({ leadTo: endpoint.host });
  await exchange(proxy.host, `CONNECT 93.184.215.14:80 HTTP/1.1\r\nhost: x\r\n\r\n${get}`);
  expect(endpoint.requests).toHaveLength(1);
  await proxy.close();
  await endpoint.close();
});

test("what is not reachable is 502, and what is no CONNECT is noted as astray", async () => {
  const proxy = await startProxy({ leadTo: "127.0.0.1:9" });
  expect(await exchange(proxy.host, "CONNECT x:80 HTTP/1.1\r\nhost: x\r\n\r\n")).toContain("502");
  expect(await exchange(proxy.host, get)).toContain("405");
  expect(proxy.strays).toEqual(["GET /through"]);
  await proxy.close();
});
