import { mostAnswerBytes } from "../../webhook/webhook-delivery.ts";

/** The first of a body as text. What breaks off, or never ends, leaves what came before: the status has said it all. */
export async function readFirstBytes(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    while (bytes < mostAnswerBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      bytes += value.byteLength;
    }
  } catch {
    // The deadline, or the connection: what has come is what there is to show.
  }
  // A large answer is not waited for; closing its connection is cheaper than reading it.
  await reader.cancel().catch(() => {});
  const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, mostAnswerBytes));
  return text.replaceAll("\u0000", "\uFFFD");
}
