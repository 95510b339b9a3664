/** What the plumber does, with the words callers use for it and what it costs in US dollars. */
export type Service = {
  name: string;
  words: string[];
  pricePerHour: number;
  callOutFee: number;
  emergency: boolean;
};

const services: Service[] = [
  {
    name: "emergency",
    words: ["emergency", "flood", "burst", "urgent", "gas"],
    pricePerHour: 240,
    callOutFee: 120,
    emergency: true,
  },
  {
    name: "drain cleaning",
    words: ["drain", "blocked", "clog", "sewer", "sink"],
    pricePerHour: 130,
    callOutFee: 60,
    emergency: false,
  },
  {
    name: "water heater",
    words: ["heater", "boiler", "hot water"],
    pricePerHour: 165,
    callOutFee: 80,
    emergency: false,
  },
  {
    name: "leak repair",
    words: ["leak", "drip", "pipe", "faucet", "tap"],
    pricePerHour: 140,
    callOutFee: 60,
    emergency: false,
  },
  {
    name: "toilet repair",
    words: ["toilet", "flush", "cistern"],
    pricePerHour: 120,
    callOutFee: 60,
    emergency: false,
  },
];

const generalPlumbing: Service = {
  name: "general plumbing",
  words: [],
  pricePerHour: 125,
  callOutFee: 60,
  emergency: false,
};

/** The service that a caller's words ask for; words that fit nothing are general plumbing. */
export function findService(words: string): Service {
  const lowered = words.toLowerCase();
  return services.find((service) => service.words.some((word) => lowered.includes(word))) ?? generalPlumbing;
}
