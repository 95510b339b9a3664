const signs = new Map(Object.entries({ USD: "$", EUR: "€", GBP: "£", CAD: "$", AUD: "$" }));

/** "$1,520.75"; without a currency the amount is taken for dollars. */
export function money(value: number, currency: string): string {
  const code = currency.toUpperCase();
  const sign = code === "" ? "$" : signs.get(code);
  const amount = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  });
  const minus = value < 0 ? "minus " : "";
  return sign ? `${minus}${sign}${amount}` : `${minus}${amount} ${code}`;
}
