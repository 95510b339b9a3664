import { expect, test } from "vitest";
import { addresses } from "./addresses.ts";

const at = (host: string, publicUrl?: string) => addresses({ host, port: 3300, publicUrl });

test.each(["127.0.0.1", "localhost", "::1"])("on %s the address is localhost, and that is all", (host) => {
  expect(at(host)).toMatchObject({ url: "http://localhost:3300", note: null });
});

test.each([
  ["0.0.0.0", "http://127.0.0.1:3300"],
  ["::", "http://[::1]:3300"],
])(
  "who listens everywhere (%s) is given an address that answers, and told what others need",
  (host, local) => {
    const { url, note, ...found } = at(host);
    expect(url).toBe("http://localhost:3300");
    expect(found.local).toBe(local);
    expect(note).toContain("Other machines are refused until PUBLIC_URL names the address");
    expect(note).not.toContain("\n");
  },
);

test("with PUBLIC_URL nobody needs to be told of it", () => {
  expect(at("0.0.0.0", "https://callhook.example.com")).toMatchObject({
    url: "http://localhost:3300",
    note: null,
  });
});

test("one address of this machine is opened as it is, or as PUBLIC_URL says", () => {
  expect(at("fd00::5").local).toBe("http://[fd00::5]:3300");
  const { url, note } = at("192.168.1.5");
  expect(url).toBe("http://192.168.1.5:3300");
  expect(note).toContain("refused until PUBLIC_URL names the address they open: http://192.168.1.5:3300");
  expect(at("192.168.1.5", "http://office:3300")).toMatchObject({ url: "http://office:3300", note: null });
});
