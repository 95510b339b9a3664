import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a database that can be taken away and given back. */
export type Link = {
  /** The database's URL by this way. */
  url: string;
  /** Breaks every connection and lets none through until it is mended. */
  cut(): void;
  mend(): void;
  /** Keeps back what the database says, and gives all of it at once when it is let go. */
  hold(): void;
  letGo(): void;
  /** How much is kept back. */
  heldBytes(): number;
  close(): Promise<void>;
};

/** Stands between a process and its database, as a network does; `onRequest` sees what the process sends. */
export async function startLink(
  databaseUrl: string,
  { onRequest = () => {} }: { onRequest?: (bytes: Buffer) => void } = {},
): Promise<Link> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const nearSockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port || 5432), target.hostname);
    near.on("data", onRequest);
    nearSockets.add(near);
    near.on("close", () => nearSockets.delete(near));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" ? address?.port : 0);
  const breakAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => {
      isCut = false;
    },
    hold: () => nearSockets.forEach((near) => near.cork()),
    letGo: () => nearSockets.forEach((near) => near.uncork()),
    heldBytes: () => [...nearSockets].reduce((sum, near) => sum + near.writableLength, 0),
    close: async () => {
      server.close();
      breakAll();
      await once(server, "close");
    },
  };
}
