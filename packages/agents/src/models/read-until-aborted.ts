/** Reads a stream to its end or until the signal aborts, even when the stream's source ignores the signal. */
export async function* readUntilAborted<Part>(
  stream: ReadableStream<Part>,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  const reader = stream.getReader();
  const { promise: aborted, resolve: abort } = Promise.withResolvers<{ done: true; value: undefined }>();
  const onAbort = () => abort({ done: true, value: undefined });
  signal.addEventListener("abort", onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), aborted]);
      // A stream full of parts would win every race against an abort.
      if (done || signal.aborted) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    reader.cancel().catch(() => undefined);
  }
}
