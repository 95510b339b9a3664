import type { Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  ZstdDecompress,
} from "node:zlib";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";

export type BodyCollector = {
  /** False asks to pause until `onDrain`. */
  write(chunk: Buffer): boolean;
  end(): void;
  /** Stops decompression; nothing is reported any more. */
  destroy(): void;
};

/** Who is told what becomes of a body. */
export type BodySink = {
  onBytes(total: number): void;
  onDrain(): void;
  onBody(body: Uint8Array): void;
  onBodyError(error: ToolCallError): void;
};

type CollectorOptions = { contentEncoding: string; maxBytes: number; sink: BodySink };

/**
 * Gathers a body up to `maxBytes` after decompression. The attack: 256 KiB that unpack to gigabytes; so
 * it is what comes out that is counted, piece by piece, and whatever `content-length` says is ignored.
 */
export function collectBody({ contentEncoding, maxBytes, sink }: CollectorOptions): BodyCollector {
  const gatherer = new Gatherer(maxBytes, sink);
  if (contentEncoding === "") return gatherer;
  const encodings = readEncodings(contentEncoding);
  if (encodings.length > mostEncodings)
    throw undecodable(`it is compressed more than ${mostEncodings} times`);
  return encodings.length === 0 ? gatherer : decompress({ encodings, gatherer, sink });
}

/** Takes a body as it comes. */
class Gatherer implements BodyCollector {
  readonly #maxBytes: number;
  readonly #sink: BodySink;
  readonly #chunks: Buffer[] = [];
  #total = 0;

  constructor(maxBytes: number, sink: BodySink) {
    this.#maxBytes = maxBytes;
    this.#sink = sink;
  }

  write(chunk: Buffer): boolean {
    this.#total += chunk.byteLength;
    if (this.#total > this.#maxBytes) {
      this.#sink.onBodyError(tooLarge(this.#maxBytes));
    } else {
      this.#chunks.push(chunk);
      this.#sink.onBytes(this.#total);
    }
    return true;
  }

  end(): void {
    const [first] = this.#chunks;
    this.#sink.onBody(first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks));
  }

  destroy(): void {}
}

/** Each needs its own decompressor; nobody sound compresses twice. */
const mostEncodings = 3;

/** In the order in which they were applied. */
function readEncodings(header: string): string[] {
  const names = header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim().replace(/^x-/, ""));
  return names.filter((name) => name !== "" && name !== "identity");
}

type DecompressOptions = { encodings: string[]; gatherer: BodyCollector; sink: BodySink };

/** Set up with the first byte: an empty body is empty in every encoding, and deflate shows its kind there. */
function decompress({ encodings, gatherer, sink }: DecompressOptions): BodyCollector {
  let steps: Transform[] = [];
  let received = 0;
  let isDestroyed = false;

  function destroy(): void {
    isDestroyed = true;
    for (const step of steps) step.destroy();
  }
  function fail(error: ToolCallError): void {
    if (isDestroyed) return;
    destroy();
    sink.onBodyError(error);
  }
  function open(firstByte: number): void {
    steps = encodings.toReversed().map((name) => openStep(name, firstByte));
    for (const [index, step] of steps.entries()) {
      step.on("error", (cause) =>
        fail(undecodable("it is not compressed as its content-encoding says", cause)),
      );
      const next = steps[index + 1];
      if (next !== undefined) step.pipe(next);
    }
    steps[0]?.on("drain", () => sink.onDrain());
    steps.at(-1)?.on("data", (chunk: Buffer) => {
      if (!isDestroyed) gatherer.write(chunk);
    });
    steps.at(-1)?.on("end", () => {
      if (leavesFrames(steps[0], received)) fail(undecodable("it goes on after its end"));
      else if (!isDestroyed) gatherer.end();
    });
  }

  return {
    write(chunk) {
      const [firstByte] = chunk;
      if (firstByte === undefined || isDestroyed) return true;
      if (steps.length === 0) open(firstByte);
      received += chunk.byteLength;
      return steps[0]?.write(chunk) ?? true;
    },
    end() {
      if (steps.length === 0) gatherer.end();
      else steps[0]?.end();
    },
    destroy,
  };
}

/**
 * Node decodes the first of several zstd frames and says nothing of the others, which a body may well have
 * (RFC 8878): half an answer must not pass for all of it.
 */
function leavesFrames(step: Transform | undefined, received: number): boolean {
  return step instanceof ZstdDecompress && step.bytesWritten < received;
}

function openStep(name: string, firstByte: number): Transform {
  switch (name) {
    case "gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    case "deflate":
      // Many servers send raw deflate; a zlib header is recognised by its method, 8.
      return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw undecodable(`its content-encoding ${name.slice(0, 40)} is not one that was asked for`);
  }
}

function tooLarge(maxBytes: number): ToolCallError {
  const limit = maxBytes % 1024 === 0 ? `${maxBytes / 1024} KiB` : `${maxBytes} bytes`;
  const message = `The endpoint's answer is larger than ${limit}; make it answer with less.`;
  return new ToolCallError({ reason: "response-too-large", message });
}

function undecodable(problem: string, cause?: unknown): ToolCallError {
  const message = `The endpoint's answer cannot be decompressed: ${problem}.`;
  return new ToolCallError({ reason: "invalid-response", message, cause });
}
