import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { readSignedCookie, withCurrentSignatures } from "./signed-cookies.ts";

const [current, older, strange] = ["c".repeat(32), "o".repeat(32), "s".repeat(32)];
const secrets = [current, older];

function signed(text: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(text).digest("base64");
  return encodeURIComponent(`${text}.${signature}`);
}
const read = (header: string | null, known = secrets) =>
  readSignedCookie({ header, name: "session", secrets: known });

test("a cookie says what it says when one of our secrets signed it", () => {
  expect(read(`a=b; session=${signed("token", current)}; c=d`)).toBe("token");
  expect(read(`session=${signed("token", older)}`)).toBe("token");
});

test("a cookie that anybody else signed, cut or copied says nothing", () => {
  const mine = signed("token", current);
  for (const header of [
    null,
    "",
    "session",
    "session=",
    "session=token",
    "session=%zz",
    `session=${signed("token", strange)}`,
    `session=${mine.slice(0, -3)}`,
    `session=x${mine}`,
    `other=${mine}`,
  ])
    expect(read(header)).toBeNull();
});

test("a secret that was dropped opens nothing any more", () => {
  expect(read(`session=${signed("token", older)}`, [current])).toBeNull();
});

test("what an older secret signed is signed by the current one, and nothing else is touched", () => {
  const header = `a=b; session=${signed("token", older)}; odd=%zz; bad=${signed("x", strange)}`;
  expect(withCurrentSignatures({ header, secrets })).toBe(
    `a=b; session=${signed("token", current)}; odd=%zz; bad=${signed("x", strange)}`,
  );
});
