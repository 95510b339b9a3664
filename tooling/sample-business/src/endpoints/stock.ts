import type { Hono } from "hono";
import { z } from "zod";
import { requiredText } from "../fields.ts";
import { parseQuery, refuse } from "../parse-request.ts";

const parts = [
  { part: "wax ring", in_stock: 31, price: 6.5, shelf: "A2" },
  { part: "toilet flapper", in_stock: 18, price: 9, shelf: "A3" },
  { part: "faucet cartridge", in_stock: 12, price: 24, shelf: "B1" },
  { part: "half-inch copper pipe", in_stock: 46, price: 14, shelf: "C4" },
  { part: "garbage disposal", in_stock: 3, price: 139, shelf: "D1" },
  { part: "40 gallon water heater", in_stock: 1, price: 620, shelf: "Yard" },
  { part: "sump pump", in_stock: 0, price: 189, shelf: "D3" },
];

const query = z.object({ part: requiredText("part", 100) });

export function addStock(app: Hono): void {
  app.get("/stock", (context) => {
    const asked = parseQuery(context, query).part;
    const words = wordsOf(asked);
    const found = parts.find(({ part }) => words.every((word) => wordsOf(part).includes(word)));
    if (found === undefined) refuse(404, "not-found", `We do not carry a part called "${asked}".`);
    return context.json(found);
  });
}

/** Lower-case words without a plural s, so that "wax rings" finds the wax ring. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.replace(/s$/, ""));
}
