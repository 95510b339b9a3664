import { createHash } from "node:crypto";
import { synthesise } from "@callhook/core";
import { Hono } from "hono";
import type { ChannelSound } from "../protocol.ts";
import { waveFile } from "./wave-file.ts";

/** What a phone line carries. */
const sampleRate = 8_000;
/** Well below a voice, as in the browser. */
const loudness = 0.14;

/** `/sounds/{typing,music,silence}.wav`: what phones play while a tool is waited for. Anybody may fetch them. */
export function soundFiles(): Hono {
  const routes = new Hono();
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; tag: string }>();

  function fileOf(sound: ChannelSound) {
    const known = files.get(sound);
    if (known !== undefined) return known;
    const body = waveFile(samplesOf(sound), sampleRate);
    const file = { body, tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
    files.set(sound, file);
    return file;
  }

  for (const sound of ["typing", "music", "silence"] as const) {
    routes.get(`/sounds/${sound}.wav`, (context) => {
      const { body, tag } = fileOf(sound);
      const headers = { "cache-control": "public, max-age=86400", etag: tag };
      if (context.req.header("if-none-match") === tag) return new Response(null, { status: 304, headers });
      return new Response(body, { headers: { ...headers, "content-type": "audio/wav" } });
    });
  }
  return routes;
}

function samplesOf(sound: ChannelSound): Float32Array {
  if (sound === "silence") return new Float32Array(sampleRate / 10);
  return synthesise(sound, sampleRate).map((sample) => sample * loudness);
}
