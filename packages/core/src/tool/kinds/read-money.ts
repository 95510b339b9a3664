import type { ArgumentValue } from "../argument-value.ts";
import { readAmount } from "./read-amount.ts";
import type { Said } from "./read-kind.ts";
import type { ValueKind } from "./value-kind.ts";

type Money = Extract<ValueKind, { name: "money" }>;

const others =
  /[$€£¥₹₩₽]|\b(?:dollars?|bucks?|euros?|pounds?|quid|yen|francs?|pesos?|rupees?|kron(?:a|or|er?)|zloty|yuan)\b/iu;
const currencies = new Set(Intl.supportedValuesOf("currency"));
const smallUnit = /\b(?:cents?|pence|pennies|penny|p|centimes?)\b/iu;

/** "Twenty-five dollars and fifty cents" → 25.5, "25.50" or 2550. An amount of another currency is none. */
export function readMoney(
  kind: Money,
  { value, type }: Pick<Said, "value" | "type">,
): ArgumentValue | undefined {
  const digits = fractionDigits(kind.currency);
  if (typeof value === "number")
    return sent({ kind, type, digits, amount: plain(value), isMinor: kind.unit === "minor" });
  if (value.length > 200) return undefined;
  if (kind.unit === "minor" && /^\s*\d{1,15}\s*$/.test(value)) return Number(value);
  const amount = amountOf(withoutCurrency(value, kind.currency), digits);
  return amount === null ? undefined : sent({ kind, type, digits, amount, isMinor: false });
}

function amountOf(text: string | null, digits: number): string | null {
  if (text === null) return null;
  const [main = "", small, ...rest] = text.split("¤");
  if (rest.length > 0) return null;
  if (small === undefined) return readAmount(main);
  const whole = main.trim() === "" ? "0" : readAmount(main);
  const cents = readAmount(small);
  if (whole === null || cents === null || whole.includes(".") || !/^\d{1,2}$/.test(cents) || digits !== 2)
    return null;
  return `${whole}.${cents.padStart(2, "0")}`;
}

/** The words that are left beside the currency; `¤` stands before what is said in its smaller unit. Null is another currency. */
function withoutCurrency(said: string, currency: string): string | null {
  const text = said
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replace(/^(?:(?:it'?s|about|exactly)\s+)/, "")
    .replace(/[.!?]+$/, "");
  const rest = namesOf(currency).reduce((left, name) => left.replaceAll(name, " ¤ "), text);
  const isNamed = rest.includes("¤");
  if (others.test(rest) || otherCode(rest)) return null;
  const parts = rest
    .split("¤")
    .map((part) => part.replace(/^\s*(?:and|,)\s+/, "").trim())
    .filter((part) => part !== "");
  const [first = "", second] = parts.length === 1 && isNamed ? splitUnits(parts[0] ?? "") : parts;
  if (parts.length > 2) return null;
  if (second !== undefined) return `${first}¤${second.replace(smallUnit, "")}`;
  return smallUnit.test(first) ? `¤${first.replace(smallUnit, "")}` : first;
}

/** "£12 and 5 pence" names its currency first. */
function splitUnits(text: string): string[] {
  const match = /^(\S.*?)\s+and\s+(\S.*)$/.exec(text);
  return match !== null && smallUnit.test(text) ? match.slice(1) : [text];
}

function otherCode(text: string): boolean {
  return (text.match(/\b[a-z]{3}\b/g) ?? []).some((code) => currencies.has(code.toUpperCase()));
}

/** The names and signs of a currency, longest first, as patterns. */
function namesOf(currency: string): RegExp[] {
  const written = (["symbol", "narrowSymbol", "name"] as const).flatMap((currencyDisplay) =>
    [1, 2].map((amount) => partOf(currency, { currencyDisplay, amount })),
  );
  const shortened = written.flatMap((name) =>
    /^[a-z ]+$/i.test(name) ? [name.split(" ").at(-1) ?? name] : [],
  );
  const bucks = shortened.includes("dollar") ? ["bucks", "buck"] : [];
  const names = new Set([...written, ...shortened, ...bucks, currency].map((name) => name.toLowerCase()));
  return [...names].toSorted((one, other) => other.length - one.length).map(patternOf);
}

function patternOf(name: string): RegExp {
  const escaped = name.replaceAll(/[$.*+?^(){}|[\]\\]/g, String.raw`\$&`);
  return /^[a-z]/.test(name) ? new RegExp(`(?<![a-z])${escaped}(?![a-z])`, "g") : new RegExp(escaped, "g");
}

function partOf(
  currency: string,
  shown: { currencyDisplay: "symbol" | "narrowSymbol" | "name"; amount: number },
): string {
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: shown.currencyDisplay,
    maximumFractionDigits: 0,
  });
  return format.formatToParts(shown.amount).find((part) => part.type === "currency")?.value ?? currency;
}

function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

function plain(value: number): string {
  return Number.isFinite(value) && value >= 0 && value < 1e15 ? String(value) : "";
}

type Sent = { kind: Money; type: Said["type"]; digits: number; amount: string; isMinor: boolean };

/** Nothing is rounded: what has more decimals than the currency is refused. */
function sent({ kind, type, digits, amount, isMinor }: Sent): ArgumentValue | undefined {
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(amount);
  if (match === null) return undefined;
  const [, whole = "0", fraction = ""] = match;
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) return undefined;
  if (isMinor) return fraction === "" ? safe(Number(whole)) : undefined;
  const padded = fraction.slice(0, digits).padEnd(digits, "0");
  if (kind.unit === "minor") return safe(Number(whole + padded));
  const decimal = digits === 0 ? String(Number(whole)) : `${Number(whole)}.${padded}`;
  return type === "string" ? decimal : Number(decimal);
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}
