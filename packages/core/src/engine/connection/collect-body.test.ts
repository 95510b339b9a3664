import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { collectBody } from "./collect-body.ts";

type Collected = { body: string } | { reason: string; message: string };

/** Feeds the pieces one by one, waiting where the collector asks for it. */
function collect(options: { encoding?: string; pieces: Buffer[]; maxBytes?: number }) {
  const totals: number[] = [];
  const collected = new Promise<Collected>((resolve) => {
    let resume: () => void = () => undefined;
    const collector = collectBody({
      contentEncoding: options.encoding ?? "",
      maxBytes: options.maxBytes ?? 1000,
      sink: {
        onBytes: (total) => totals.push(total),
        onDrain: () => resume(),
        onBody: (body) => resolve({ body: Buffer.from(body).toString() }),
        onBodyError: ({ reason, message }) => {
          collector.destroy();
          resolve({ reason, message });
        },
      },
    });
    void (async () => {
      for (const piece of options.pieces) {
        const drained = new Promise<void>((done) => (resume = done));
        if (!collector.write(piece)) await drained;
      }
      collector.end();
    })();
  });
  return collected.then((result) => ({ result, totals }));
}

function cut(bytes: Buffer, places: number[]): Buffer[] {
  const edges = [0, ...places.map((place) => place % (bytes.byteLength + 1)), bytes.byteLength];
  const ordered = edges.toSorted((first, second) => first - second);
  return ordered.slice(1).map((edge, index) => bytes.subarray(ordered[index], edge));
}

const compressions: [encoding: string, compress: (text: string) => Buffer][] = [
  ["", (text) => Buffer.from(text)],
  ["identity", (text) => Buffer.from(text)],
  ["gzip", (text) => gzipSync(text)],
  ["br", (text) => brotliCompressSync(text)],
  ["zstd", (text) => zstdCompressSync(text)],
  ["deflate", (text) => deflateSync(text)],
  ["deflate", (text) => deflateRawSync(text)],
  ["gzip, br", (text) => brotliCompressSync(gzipSync(text))],
];

test.each(compressions)(
  "%j: however the bytes are cut into pieces, the body is the same",
  async (encoding, compress) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (text, places) => {
          const { result } = await collect({
            encoding,
            pieces: cut(compress(text), places),
            maxBytes: 10_000,
          });
          expect(result).toEqual({ body: text });
        },
      ),
      { numRuns: 30 },
    );
  },
);

test.each(compressions)("%j: what is counted is what comes out", async (encoding, compress) => {
  const fits = await collect({ encoding, pieces: [compress("x".repeat(1000))] });
  expect(fits.result).toEqual({ body: "x".repeat(1000) });
  expect(fits.totals.at(-1)).toBe(1000);
  const tooMuch = await collect({ encoding, pieces: [compress("x".repeat(1001))] });
  expect(tooMuch.result).toMatchObject({
    reason: "response-too-large",
    message: expect.stringContaining("1000 bytes"),
  });
  expect(Math.max(0, ...tooMuch.totals)).toBeLessThanOrEqual(1000);
});

test.each(compressions.filter(([encoding]) => !["", "identity"].includes(encoding)))(
  "%j: an answer that breaks off is not taken for a whole one",
  async (encoding, compress) => {
    const whole = compress(Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n"));
    const { result } = await collect({ encoding, pieces: [whole.subarray(0, whole.byteLength - 9)] });
    expect(result).toMatchObject({ reason: "invalid-response" });
  },
);

test("nothing at all is an empty body, compressed or not", async () => {
  for (const encoding of ["", "gzip", "br", "zstd", "deflate"]) {
    expect((await collect({ encoding, pieces: [] })).result).toEqual({ body: "" });
    expect((await collect({ encoding, pieces: [Buffer.alloc(0)] })).result).toEqual({ body: "" });
  }
});

test("a body compressed again and again is not unpacked", () => {
  const sink = { onBytes: () => 0, onDrain: () => 0, onBody: () => 0, onBodyError: () => 0 };
  expect(() => collectBody({ maxBytes: 1, sink, contentEncoding: "gzip,gzip,gzip,gzip" })).toThrow(
    "it is compressed more than 3 times",
  );
});

test("a destroyed collector reports nothing more", async () => {
  let reports = 0;
  const report = () => {
    reports += 1;
  };
  const collector = collectBody({
    contentEncoding: "gzip",
    maxBytes: 1000,
    sink: { onBytes: report, onDrain: () => undefined, onBody: report, onBodyError: report },
  });
  collector.write(gzipSync("words"));
  collector.destroy();
  collector.end();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(reports).toBe(0);
});

test("several zstd frames are read whole or refused, never cut after the first", async () => {
  const frames = [zstdCompressSync("first "), zstdCompressSync("second")];
  const inOnePiece = await collect({ encoding: "zstd", pieces: [Buffer.concat(frames)] });
  expect(inOnePiece.result).toEqual({
    reason: "invalid-response",
    message: "The endpoint's answer cannot be decompressed: it goes on after its end.",
  });
  const oneFrame = await collect({ encoding: "zstd", pieces: frames.slice(0, 1) });
  expect(oneFrame.result).toEqual({ body: "first " });
});
