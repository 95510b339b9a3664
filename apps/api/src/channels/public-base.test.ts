import { expect, test } from "vitest";
import { publicBase } from "./public-base.ts";

test("a path in PUBLIC_URL is left out, as in the addresses that the setup page shows", () => {
  expect(publicBase({ PUBLIC_URL: "https://a.example/x/" })).toEqual({
    https: "https://a.example",
    wss: "wss://a.example",
  });
});
