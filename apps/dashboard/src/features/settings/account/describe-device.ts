type Names = readonly (readonly [pattern: RegExp, name: string])[];

// Edge, Opera and Samsung's browser call themselves Chrome as well, and Chrome calls itself Safari.
const browsers: Names = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

// Android is a Linux, and phones by Apple say "like Mac OS X".
const systems: Names = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** A device in words by what its browser says of itself: `Firefox on Windows`; a guess, as anybody may claim it. */
export function describeDevice(userAgent: string | null | undefined): string {
  const claim = userAgent ?? "";
  const browser = nameIn(browsers, claim);
  const system = nameIn(systems, claim);
  if (browser !== null && system !== null) return `${browser} on ${system}`;
  return browser ?? system ?? "Unknown device";
}

function nameIn(names: Names, claim: string): string | null {
  return names.find(([pattern]) => pattern.test(claim))?.[1] ?? null;
}
