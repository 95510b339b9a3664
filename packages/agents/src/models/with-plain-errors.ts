import type { LanguageModelV4Middleware, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { ModelError } from "./model-error.ts";
import { modelErrorOf } from "./model-error-of.ts";

/** Turns what a provider throws, or puts into its stream, into errors that hold neither key nor conversation. */
export function withPlainErrors(withoutKey: (text: string) => string): LanguageModelV4Middleware {
  return {
    specificationVersion: "v4",
    async wrapStream({ doStream, params }) {
      try {
        const { stream, ...result } = await doStream();
        return { ...result, stream: plainErrors(stream, withoutKey) };
      } catch (error) {
        // Whoever stopped it knows why.
        throw params.abortSignal?.aborted === true ? error : modelErrorOf(error, withoutKey);
      }
    },
  };
}

type PartStream = ReadableStream<LanguageModelV4StreamPart>;

function plainErrors(stream: PartStream, withoutKey: (text: string) => string): PartStream {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        const isError = value.type === "error";
        controller.enqueue(isError ? { ...value, error: modelErrorOf(value.error, withoutKey) } : value);
      } catch (error) {
        controller.error(brokenOff(error, withoutKey));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The answer had begun, so that the server was reached. */
function brokenOff(error: unknown, withoutKey: (text: string) => string): ModelError {
  const { reason, message } = modelErrorOf(error, withoutKey);
  if (reason !== "unreachable" && reason !== "unknown") return new ModelError({ reason, message });
  return new ModelError({ reason: "cut-off", message: `The answer broke off: ${message}` });
}
