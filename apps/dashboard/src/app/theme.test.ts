import { expect, test } from "vitest";
import { theme } from "./theme.tsx";

/** WCAG 2.2, relative luminance of an `#rrggbb` color. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [lighter = 0, darker = 0] = [luminance(left), luminance(right)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function shade(name: string, index: number): string {
  const color = theme.colors?.[name]?.[index];
  if (color === undefined) throw new Error(`The theme has no ${name} ${index}.`);
  return color;
}

test("the contrast of black on white is 21 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test.each([
  ["a filled button in the light", "#ffffff", shade("sea", 7)],
  ["a filled button in the dark", "#ffffff", shade("sea", 8)],
  ["an accent in the light", shade("sea", 7), "#ffffff"],
  ["an accent on a tint", shade("sea", 7), shade("sea", 0)],
  ["an accent in the dark", shade("sea", 3), shade("dark", 6)],
  ["text in the dark", shade("dark", 0), shade("dark", 6)],
  ["text in the light", theme.black ?? "", shade("gray", 1)],
])("%s can be read: at least 4.5 to 1", (_, text, background) => {
  expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
});

test("every palette runs from light to dark", () => {
  for (const name of ["sea", "gray", "dark"]) {
    const shades = Array.from({ length: 10 }, (_, index) => luminance(shade(name, index)));
    expect(shades).toEqual(shades.toSorted((a, b) => b - a));
  }
});
