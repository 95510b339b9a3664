type BodyReader = {
  read(): Promise<{ done: boolean; value?: Uint8Array<ArrayBuffer> | undefined }>;
  cancel(reason?: unknown): Promise<void>;
};

/** Passes a body on as it comes and breaks it off after so many bytes; a server may otherwise send for ever. */
export function limitBody(body: BodyReader, maxBytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await body.read();
      if (done || value === undefined) return controller.close();
      bytes += value.byteLength;
      if (bytes <= maxBytes) return controller.enqueue(value);
      const error = new Error(`The answer is longer than ${maxBytes} bytes.`);
      await body.cancel(error);
      controller.error(error);
    },
    cancel: (reason) => body.cancel(reason),
  });
}
