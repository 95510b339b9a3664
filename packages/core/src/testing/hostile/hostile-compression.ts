import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import type { HostileBehaviour, HostileConnection } from "./hostile-behaviour.ts";
import { answer, bytes, fails, head, saysForEver, succeeds, timesOut } from "./hostile-wire.ts";

const bombBytes = 16 * 1024 * 1024;
const packed = '{"packed":true}';
const isUnpacked = succeeds({ packed: true });
const tooLarge = fails("response-too-large", 200);
const undecodable = fails("invalid-response", 200);
const chunkedIn = (encoding: string) => head("200 OK", `content-encoding: ${encoding}`, "connection: close");

/** Servers whose compression goes wrong. */
export const hostileCompression = {
  "gzip-bomb": {
    does: "Sends 16 kB of gzip that unpack to 16 MiB.",
    behave: sends(
      "gzip",
      once(() => gzipSync(Buffer.alloc(bombBytes))),
    ),
    expect: tooLarge,
  },
  "deflate-bomb": {
    does: "Sends 16 kB of deflate that unpack to 16 MiB.",
    behave: sends(
      "deflate",
      once(() => deflateSync(Buffer.alloc(bombBytes))),
    ),
    expect: tooLarge,
  },
  "raw-deflate-bomb": {
    does: "Sends 16 kB of raw deflate that unpack to 16 MiB.",
    behave: sends(
      "deflate",
      once(() => deflateRawSync(Buffer.alloc(bombBytes))),
    ),
    expect: tooLarge,
  },
  "brotli-bomb": {
    does: "Sends a few bytes of brotli that unpack to 16 MiB.",
    behave: sends("br", once(brotliBomb)),
    expect: tooLarge,
  },
  "zstd-bomb": {
    does: "Sends a few bytes of zstd that unpack to 16 MiB.",
    behave: sends(
      "zstd",
      once(() => zstdCompressSync(Buffer.alloc(bombBytes))),
    ),
    expect: tooLarge,
  },
  "bomb-in-a-bomb": {
    does: "Sends a bomb that is compressed twice.",
    behave: sends(
      "gzip, gzip",
      once(() => gzipSync(gzipSync(Buffer.alloc(bombBytes)))),
    ),
    expect: tooLarge,
  },
  "bomb-of-two-kinds": {
    does: "Sends a gzip bomb in brotli.",
    behave: sends(
      "gzip, br",
      once(() => brotliCompressSync(gzipSync(Buffer.alloc(bombBytes)))),
    ),
    expect: tooLarge,
  },
  "bomb-of-many-members": {
    does: "Sends a thousand small gzip files in one, each within the limit.",
    behave: sends(
      "gzip",
      once(() => bytes(...Array<Buffer>(1000).fill(gzipSync("1".repeat(1000))))),
    ),
    expect: tooLarge,
  },
  "bomb-with-an-error": {
    does: "Sends a gzip bomb along with a failure.",
    behave: ({ socket }) => {
      const body = gzipSync(Buffer.alloc(bombBytes));
      socket.write(bytes(head("500 Oops", "content-encoding: gzip", `content-length: ${body.length}`), body));
    },
    expect: fails("response-too-large", 500),
  },
  "endless-nothing": {
    does: "Sends compressed nothing for ever: bytes come in and none come out.",
    behave: saysForEver({
      first: chunkedIn("deflate"),
      again: Buffer.from("000000ffff".repeat(6000), "hex"),
      everyMs: 5,
    }),
    expect: timesOut("body"),
  },
  "endless-empty-gzips": {
    does: "Sends empty gzip files for ever.",
    behave: saysForEver({
      first: chunkedIn("gzip"),
      again: bytes(...Array<Buffer>(500).fill(gzipSync(""))),
      everyMs: 5,
    }),
    expect: timesOut("body"),
  },
  "endless-gzip-header": {
    does: "Sends a gzip header whose file name never ends.",
    behave: saysForEver({
      first: bytes(chunkedIn("gzip"), Buffer.from("1f8b0808000000000003", "hex")),
      again: "a".repeat(32_768),
      everyMs: 5,
    }),
    expect: timesOut("body"),
  },
  "encoded-many-times": {
    does: "Claims to have compressed its answer a hundred times.",
    behave: sends(Array(100).fill("gzip").join(", "), () => gzipSync(packed)),
    expect: undecodable,
  },
  "truncated-gzip": {
    does: "Sends half a gzip file.",
    behave: sends("gzip", () => gzipSync(packed).subarray(0, 18)),
    expect: undecodable,
  },
  "gzip-without-checksum": {
    does: "Sends a gzip file without its last eight bytes.",
    behave: sends("gzip", () => gzipSync(packed).subarray(0, -8)),
    expect: undecodable,
  },
  "gzip-with-wrong-checksum": {
    does: "Sends a gzip file whose checksum is wrong.",
    behave: sends("gzip", () => bytes(gzipSync(packed).subarray(0, -8), Buffer.alloc(8, 7))),
    expect: undecodable,
  },
  "truncated-brotli": {
    does: "Sends half a brotli file.",
    behave: sends("br", () => brotliCompressSync(packed).subarray(0, 10)),
    expect: undecodable,
  },
  "truncated-zstd": {
    does: "Sends half a zstd file.",
    behave: sends("zstd", () => zstdCompressSync(packed).subarray(0, 10)),
    expect: undecodable,
  },
  "gzip-in-name-only": {
    does: "Calls plain JSON gzip.",
    behave: sends("gzip", () => Buffer.from(packed)),
    expect: undecodable,
  },
  "brotli-in-name-only": {
    does: "Calls plain JSON brotli.",
    behave: sends("br", () => Buffer.from(packed)),
    expect: undecodable,
  },
  "zstd-in-name-only": {
    does: "Calls plain JSON zstd.",
    behave: sends("zstd", () => Buffer.from(packed)),
    expect: undecodable,
  },
  "deflate-in-name-only": {
    does: "Calls plain JSON deflate.",
    behave: sends("deflate", () => Buffer.from(packed)),
    expect: undecodable,
  },
  "unknown-encoding": {
    does: "Compresses in a way that nobody asked for.",
    behave: sends("compress", () => Buffer.from(packed)),
    expect: undecodable,
  },
  "encoding-that-is-no-name": {
    does: "Calls its encoding by a name that is none.",
    behave: sends("__proto__; drop table", () => Buffer.from(packed)),
    expect: undecodable,
  },
  "identity-encoding": {
    does: "Says that it did not compress.",
    behave: sends("Identity", () => Buffer.from(packed)),
    expect: isUnpacked,
  },
  "encodings-mixed-with-nothing": {
    does: "Lists encodings with gaps and capital letters.",
    behave: sends(" , identity,GZIP ,", () => gzipSync(packed)),
    expect: isUnpacked,
  },
  "gzip-by-its-old-name": {
    does: "Calls gzip x-gzip, as servers did long ago.",
    behave: sends("x-gzip", () => gzipSync(packed)),
    expect: isUnpacked,
  },
  "deflate-as-it-ought-to-be": {
    does: "Sends deflate with its header, as the standard has it and few servers do.",
    behave: sends("deflate", () => deflateSync(packed)),
    expect: isUnpacked,
  },
  "encoded-twice": {
    does: "Compresses its answer with gzip, and that with brotli.",
    behave: sends("gzip, br", () => brotliCompressSync(gzipSync(packed))),
    expect: isUnpacked,
  },
  "gzip-of-nothing": {
    does: "Sends a gzip file with nothing in it.",
    behave: sends("gzip", () => gzipSync("")),
    expect: succeeds(null),
  },
  "nothing-called-gzip": {
    does: "Sends nothing at all, and calls it gzip.",
    behave: sends("gzip", () => Buffer.alloc(0)),
    expect: succeeds(null),
  },
  "raw-deflate": {
    does: "Sends deflate without its header, as many servers do.",
    behave: sends("deflate", () => deflateRawSync(packed)),
    expect: isUnpacked,
  },
  "gzip-then-garbage": {
    does: "Sends a gzip file with something else behind it.",
    behave: sends("gzip", () => bytes(gzipSync(packed), "garbage")),
    expect: undecodable,
  },
  "gzip-then-zeros": {
    does: "Sends a gzip file that is padded with zeros.",
    behave: sends("gzip", () => bytes(gzipSync(packed), Buffer.alloc(512))),
    expect: isUnpacked,
  },
  "gzip-members": {
    does: "Sends its answer in two gzip files, one behind the other.",
    behave: sends("gzip", () => bytes(gzipSync(packed.slice(0, 5)), gzipSync(packed.slice(5)))),
    expect: isUnpacked,
  },
  "zstd-frames": {
    does: "Sends its answer in two zstd frames, one behind the other.",
    behave: sends("zstd", () =>
      bytes(zstdCompressSync(packed.slice(0, 5)), zstdCompressSync(packed.slice(5))),
    ),
    expect: undecodable,
  },
  "gzip-byte-by-byte": {
    does: "Sends a sound gzip file in pieces of one byte.",
    behave: ({ socket }) => {
      for (const byte of answer(gzipSync(packed), "content-encoding: gzip"))
        socket.write(Buffer.from([byte]));
    },
    expect: isUnpacked,
  },
} satisfies Record<string, HostileBehaviour>;

function sends(encoding: string, body: () => Buffer) {
  return ({ socket }: HostileConnection) =>
    void socket.write(answer(body(), `content-encoding: ${encoding}`));
}

/** Bombs take a while to make, so they are made when the first goes off. */
function once(make: () => Buffer): () => Buffer {
  let made: Buffer | null = null;
  return () => (made ??= make());
}

function brotliBomb(): Buffer {
  return brotliCompressSync(Buffer.alloc(bombBytes), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
