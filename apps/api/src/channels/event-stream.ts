/** JSON by JSON as server-sent events, `[DONE]` at the end, as model servers and the AI SDK do it. */
export function eventStream(options: {
  events: AsyncIterable<object>;
  /** What is told of an error in the middle, when the status cannot say it any more. */
  describe: (error: unknown) => object;
  headers: Headers;
  /** Whoever reads has gone. */
  onCancel: () => void;
}): Response {
  const { events, describe, headers, onCancel } = options;
  const encoder = new TextEncoder();
  const encode = (text: string) => encoder.encode(`data: ${text}\n\n`);
  const iterator = events[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done !== true) return controller.enqueue(encode(JSON.stringify(value)));
        controller.enqueue(encode("[DONE]"));
      } catch (error) {
        controller.enqueue(encode(JSON.stringify(describe(error))));
      }
      controller.close();
    },
    async cancel() {
      onCancel();
      // Whatever waits for its turn to be read is let go, too.
      await iterator.return?.();
    },
  });
  headers.set("content-type", "text/event-stream; charset=utf-8");
  headers.set("cache-control", "no-cache, no-transform");
  // Proxies such as nginx hold streams back otherwise.
  headers.set("x-accel-buffering", "no");
  return new Response(body, { headers });
}
