import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { claimPort, claimSampleBusinessPort } from "./ports.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function takePort(host: string, port = 0): Promise<number> {
  const server = createServer().listen(port, host);
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}

test("a busy port is named along with another one to try", async () => {
  const port = await takePort("127.0.0.1");
  const claim = claimPort({ host: "127.0.0.1", port });
  await expect(claim).rejects.toThrow(`Port ${port} is in use by another program.`);
  await expect(claim).rejects.toThrow(/PORT=\d+ npx pnpm start/);
});

test("a port whose localhost answers on IPv6 counts as busy where there is IPv6", async () => {
  const port = await takePort("::1").catch(() => null);
  const claim = claimPort({ host: "127.0.0.1", port: port ?? 0 });
  if (port === null) expect(await claim).toBeGreaterThan(0);
  else await expect(claim).rejects.toThrow(`Port ${port} is in use`);
});

test("port 0 takes any free one", async () => {
  expect(await claimPort({ host: "127.0.0.1", port: 0 })).toBeGreaterThan(0);
});

test("an address that is not of this machine is a clear refusal", async () => {
  await expect(claimPort({ host: "192.0.2.1", port: 4000 })).rejects.toThrow("Port 4000 of 192.0.2.1");
});

test("the sample business keeps its port, so that saved tools keep working", async () => {
  const dataDir = temporaryFolder();
  const near = await claimPort({ host: "127.0.0.1", port: 0 });
  const first = await claimSampleBusinessPort({ dataDir, near });
  expect(await claimSampleBusinessPort({ dataDir, near: near + 100 })).toBe(first);
});

test("the sample business goes elsewhere when its port is taken", async () => {
  const dataDir = temporaryFolder();
  const near = await claimPort({ host: "127.0.0.1", port: 0 });
  const first = await claimSampleBusinessPort({ dataDir, near });
  await takePort("127.0.0.1", first);
  expect(await claimSampleBusinessPort({ dataDir, near })).not.toBe(first);
});
