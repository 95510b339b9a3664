const withheld = new Set(["anonymous", "private", "restricted", "unavailable", "unknown", "withheld", ""]);
const sipAddress = /^sips?:([^;?]+)/i;
const northAmericanNumber = /^\+1(\d{3})(\d{3})(\d{4})$/;

/**
 * Who called, for people: `sip:+14155550134@pbx.example;user=phone` is `+1 415 555 0134`. Numbers of other
 * countries stay as they came, because where to group them differs from country to country.
 */
export function describeCaller(from: string): string {
  const address = sipAddress.exec(from.trim())?.[1] ?? from.trim();
  const [user = ""] = address.split("@");
  const caller = /^\+?\d{3,}$/.test(user) ? user : address;
  if (withheld.has(user.toLowerCase())) return "Withheld number";
  return caller.replace(northAmericanNumber, "+1 $1 $2 $3");
}
