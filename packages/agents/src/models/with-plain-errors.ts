import type { LanguageModelV4Middleware, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { modelErrorOf } from "./model-error-of.ts";

/** Turns what a provider throws, or puts into its stream, into errors that hold neither key nor conversation. */
export function withPlainErrors(withoutKey: (text: string) => string): LanguageModelV4Middleware {
  return {
    specificationVersion: "v4",
    async wrapStream({ doStream, params }) {
      try {
        const { stream, ...result } = await doStream();
        return { ...result, stream: stream.pipeThrough(plainErrors(withoutKey)) };
      } catch (error) {
        // Whoever stopped it knows why.
        throw params.abortSignal?.aborted === true ? error : modelErrorOf(error, withoutKey);
      }
    },
  };
}

function plainErrors(withoutKey: (text: string) => string) {
  return new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
    transform(part, controller) {
      controller.enqueue(
        part.type === "error" ? { type: "error", error: modelErrorOf(part.error, withoutKey) } : part,
      );
    },
  });
}
