import type { Business } from "../business.ts";

export const evCharging: Business = {
  name: "ev charging",
  tools: [
    {
      name: "Charger status",
      about: "Live status of a charging station. Input: station id printed on the charger.",
      takes: [{ key: "stationId", about: "station id, e.g. EV-204" }],
      answers: [
        { when: { stationId: "EV-204" }, json: { status: "out of order", since: "this morning" } },
        { json: { status: "free", max_kw: 150 } },
      ],
    },
    {
      name: "Remote start",
      about: "Starts charging from here when the app does not work.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "stationId", about: "station id, e.g. EV-204" },
        { key: "connector", about: "CCS, CHAdeMO or Type 2", options: ["CCS", "CHAdeMO", "Type 2"] },
        { key: "card_last4", about: "last four digits of the payment card", pattern: "^\\d{4}$" },
      ],
      answers: [{ json: { started: true, session: "S-90", price_per_kwh: 0.59 } }],
    },
    {
      name: "Report broken charger",
      about: "For damaged or broken chargers.",
      effect: "write",
      takes: [
        { key: "stationId", about: "station id, e.g. EV-204" },
        { key: "what", about: "what is broken, e.g. cable, screen, plug stuck" },
      ],
      answers: [{ json: { report: "BR-7", technician_today: true } }],
    },
  ],
  dialogues: [
    {
      title: "does it work",
      turns: [
        {
          caller: "is charger ev two oh four working",
          calls: [{ tool: "Charger status", with: { stationId: "EV-204" } }],
          tells: ["out of order"],
        },
        {
          caller: "ugh what about two oh five",
          calls: [{ tool: "Charger status", with: { stationId: { digits: "205" } } }],
          tells: ["free", "150"],
        },
      ],
    },
    {
      title: "start it for me",
      turns: [
        {
          caller: "hi the app crashed can you start charging for me at EV-310",
          asks: "connector|CCS|plug|card|digits",
        },
        { caller: "ccs", asks: "card|digits|four" },
        {
          caller: "four four one two",
          confirms: {
            tool: "Remote start",
            with: { stationId: "EV-310", connector: "CCS", card_last4: "4412" },
          },
        },
        {
          caller: "please do",
          calls: [
            { tool: "Remote start", with: { stationId: "EV-310", connector: "CCS", card_last4: "4412" } },
          ],
          tells: ["S-?90"],
        },
      ],
    },
    {
      title: "a torn cable",
      turns: [
        {
          caller: "the cable at EV-118 is torn",
          calls: [
            { tool: "Report broken charger", with: { stationId: "EV-118", what: { includes: ["cable"] } } },
          ],
          tells: ["BR-?7"],
        },
        { caller: "cheers mate", kind: "small-talk", never: ["EV-118 again"] },
      ],
    },
  ],
};
