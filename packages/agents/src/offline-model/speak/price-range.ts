import type { OfferedTool } from "../understand/offered-tool.ts";
import { wordsOfKey } from "../words/tokens.ts";
import { asText } from "./json.ts";
import { money } from "./speak-money.ts";

const lowKey =
  /^(?:low|min|minimum|from|lowest|(?:price|estimate|cost) (?:low|min|from)|(?:low|min|minimum) (?:price|estimate|cost))$/;
const highKey =
  /^(?:high|max|maximum|to|highest|price|(?:price|estimate|cost) (?:high|max|to)|(?:high|max|maximum) (?:price|estimate|cost))$/;

/** The lowest and the highest price are one sentence; the rest of the answer is told apart. */
export function priceRange(
  tool: OfferedTool,
  record: Record<string, unknown>,
): { words: string; rest: Record<string, unknown> } | null {
  const numbers = Object.entries(record).filter(([, value]) => typeof value === "number");
  const low = numbers.find(([key]) => lowKey.test(wordsOfKey(key)));
  const high = numbers.find(
    ([key, value]) => highKey.test(wordsOfKey(key)) && Number(value) > Number(low?.[1]),
  );
  const currency = asText(record.currency);
  if (!low || !high || (currency === "" && !tool.intents.has("price"))) return null;
  const rest = Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== low[0] && key !== high[0]),
  );
  return {
    words: `It's between ${money(Number(low[1]), currency)} and ${money(Number(high[1]), currency)}.`,
    rest,
  };
}
