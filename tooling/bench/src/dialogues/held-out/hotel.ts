import type { Business } from "../business.ts";

export const hotel: Business = {
  name: "hotel",
  tools: [
    {
      name: "Search rooms",
      about:
        "Looks up which rooms are free for a stay and what a night costs. Use it when a caller asks for availability or prices. This does not book anything.",
      takes: [
        { key: "check_in", about: "Arrival date (YYYY-MM-DD)", format: "date" },
        { key: "nights", type: "integer", about: "Number of nights", minimum: 1 },
        { key: "guests", type: "integer", about: "How many people will stay", minimum: 1 },
      ],
      answers: [{ json: { room_type: "double room", price_per_night: "$129", available: true } }],
    },
    {
      name: "Cancel reservation",
      about: "Cancels an existing reservation by its confirmation code. Irreversible.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "confirmation_code",
          about: "Six characters, letters and digits, e.g. QX7P2M",
          pattern: "^[A-Z0-9]{6}$",
        },
      ],
      answers: [
        {
          when: { confirmation_code: "ZZ9999" },
          status: 409,
          json: { error: "The stay has already begun." },
        },
        { json: { cancelled: true, refund: "$258" } },
      ],
    },
    {
      name: "Request late checkout",
      about: "Asks housekeeping for a late checkout for a guest who is staying with us.",
      effect: "write",
      takes: [
        { key: "room_number", about: "Room number" },
        { key: "until", about: "Until when, e.g. 14:00", format: "time" },
      ],
      answers: [{ json: { granted: true, fee: "$20" } }],
    },
  ],
  dialogues: [
    {
      title: "three things, two given",
      turns: [
        { caller: "do you have a room from april second for three nights", asks: "how many|guests|people" },
        {
          caller: "it's two of us",
          calls: [{ tool: "Search rooms", with: { check_in: "2026-04-02", nights: 3, guests: 2 } }],
          tells: ["129"],
        },
        {
          caller: "and for four nights?",
          kind: "correction",
          calls: [{ tool: "Search rooms", with: { check_in: "2026-04-02", nights: 4, guests: 2 } }],
          tells: ["129"],
        },
      ],
    },
    {
      title: "cancel by a spelled code",
      turns: [
        { caller: "I need to cancel my reservation", asks: "code" },
        {
          caller: "it's Q as in queen, X as in x-ray, seven, P as in peter, two, M as in mary",
          kind: "confirmation",
          confirms: { tool: "Cancel reservation", with: { confirmation_code: "QX7P2M" } },
          never: ["258"],
        },
        {
          caller: "yes please cancel it",
          kind: "confirmation",
          calls: [{ tool: "Cancel reservation", with: { confirmation_code: "QX7P2M" } }],
          tells: ["258"],
        },
      ],
    },
    {
      title: "cancel, and keep it after all",
      turns: [
        {
          caller: "cancel reservation AB12CD please",
          kind: "confirmation",
          confirms: { tool: "Cancel reservation", with: { confirmation_code: "AB12CD" } },
        },
        { caller: "hmm no, keep it", kind: "confirmation", never: ["258", "been cancelled", "is cancelled"] },
      ],
    },
    {
      title: "a cancellation that is refused",
      turns: [
        {
          caller: "Please cancel my booking, the confirmation code is ZZ9999.",
          kind: "confirmation",
          confirms: { tool: "Cancel reservation", with: { confirmation_code: "ZZ9999" } },
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [{ tool: "Cancel reservation", with: { confirmation_code: "ZZ9999" } }],
          never: ["258", "has been cancelled", "409"],
        },
      ],
    },
    {
      title: "late checkout",
      turns: [
        {
          caller: "hi im in room 417 can i check out late like at two pm",
          calls: [{ tool: "Request late checkout", with: { room_number: "417", until: "14:00" } }],
          tells: ["20"],
        },
        { caller: "perfect thanks", kind: "small-talk", never: ["room number"] },
      ],
    },
    {
      title: "guests in words",
      turns: [
        {
          caller: "what would it cost for a family of five to stay two nights starting this saturday",
          calls: [{ tool: "Search rooms", with: { check_in: "2026-03-14", nights: 2, guests: 5 } }],
          tells: ["129"],
        },
      ],
    },
  ],
};
