import { loopSeconds, synthesise } from "@callhook/core";
import { expect, test } from "vitest";
import { soundFiles } from "./sound-files.ts";

const get = (sound: string, headers: Record<string, string> = {}) =>
  soundFiles().request(`/sounds/${sound}.wav`, { headers });

test.each(["typing", "music"] as const)(
  "%s is a wave file that a phone line can carry, soft and the browser's own",
  async (sound) => {
    const response = await get(sound);
    expect(response.headers.get("content-type")).toBe("audio/wav");
    expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
    const view = new DataView(await response.arrayBuffer());
    const text = (at: number) =>
      String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    expect([text(0), text(8), text(12), text(36)]).toEqual(["RIFF", "WAVE", "fmt ", "data"]);
    // 16-bit PCM, one channel, 8 kHz.
    expect([
      view.getUint16(20, true),
      view.getUint16(22, true),
      view.getUint32(24, true),
      view.getUint16(34, true),
    ]).toEqual([1, 1, 8_000, 16]);
    expect(view.getUint32(4, true)).toBe(view.byteLength - 8);
    expect(view.getUint32(40, true)).toBe(loopSeconds * 8_000 * 2);
    const samples = Array.from(
      { length: loopSeconds * 8_000 },
      (_, index) => view.getInt16(44 + index * 2, true) / 32_767,
    );
    const expected = synthesise(sound, 8_000);
    expect(
      Math.max(...samples.map((sample, index) => Math.abs(sample - (expected[index] ?? 0) * 0.14))),
    ).toBeLessThan(0.001);
  },
);

test("silence is short and silent, and what is known already is not sent again", async () => {
  const response = await get("silence");
  expect(new Uint8Array(await response.clone().arrayBuffer()).slice(44).every((byte) => byte === 0)).toBe(
    true,
  );
  const again = await get("silence", { "if-none-match": response.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await get("nonsense")).status).toBe(404);
});
