import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const estimate = callOf("Rough price");
const survey = callOf("Site survey");
const danger = callOf("Unsafe scaffold");
const extend = callOf("Extend a rental");
const church = (date: string) =>
  survey({
    address: { includes: ["12 chapel"] },
    date,
    contact: { includes: ["owen", "rhys"] },
    phone: { digits: "5550106" },
  });
const longer = extend({ site: "S-318", until: "2026-04-17" });
const down = extend({ site: "S-377", until: "2026-03-27" });
const site = {
  key: "site",
  about: "Site number on the banner: S, dash, three digits",
  pattern: "^S-\\d{3}$",
};

export const scaffolder: Business = {
  name: "scaffolder",
  tools: [
    {
      name: "Rough price",
      about: "A first idea of the price, before anybody has seen the house.",
      takes: [
        {
          key: "facade_m2",
          type: "number",
          about: "Area of the wall in square meters",
          minimum: 10,
          maximum: 5000,
        },
        { key: "weeks", type: "integer", about: "How many weeks it stands", minimum: 1, maximum: 52 },
        { key: "net", type: "boolean", about: "With a dust net around it, or without" },
      ],
      answers: [{ when: { net: true }, json: { about: "$2,950" } }, { json: { about: "$2,400" } }],
    },
    {
      name: "Site survey",
      about: "Somebody comes and measures, free of charge.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and number of the site" },
        { key: "date", about: "Day", format: "date" },
        { key: "contact", about: "Name of the person on site" },
        { key: "phone", about: "Phone of that person" },
      ],
      answers: [{ json: { surveyor: "Maeve", between: "7 and 9" } }],
    },
    {
      name: "Unsafe scaffold",
      about:
        "Something on a scaffold of ours is loose, bent, missing or about to fall. Goes to the foreman without delay.",
      effect: "write",
      takes: [site, { key: "what", about: "What the caller sees" }],
      answers: [{ json: { foreman_there_in: "half an hour" } }],
    },
    {
      name: "Extend a rental",
      about: "The scaffold stays longer than agreed.",
      effect: "write",
      confirm: "always",
      takes: [site, { key: "until", about: "New last day", format: "date" }],
      answers: [
        { when: { site: "S-377" }, status: 503, json: { error: "maintenance" } },
        { json: { extra: "$310" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "a wall of 180 square meters",
      turns: [
        {
          caller: "roughly what would it be for a wall of 180 square meters, for six weeks?",
          kind: "several",
          asks: "net",
        },
        {
          caller: "with a net, yes, the neighbors complain enough as it is",
          calls: [estimate({ facade_m2: 180, weeks: 6, net: true })],
          tells: ["2,?950"],
        },
        {
          caller: "and without it?",
          kind: "correction",
          calls: [estimate({ facade_m2: 180, weeks: 6, net: false })],
          tells: ["2,?400"],
        },
      ],
    },
    {
      title: "a plank hangs down",
      turns: [
        {
          caller:
            "there's a plank hanging loose on your scaffold in our street, site S-204, it could fall any minute",
          kind: "several",
          calls: [danger({ site: "S-204", what: { includes: ["plank"] } })],
          tells: ["half|30|thirty"],
        },
        { caller: "good, I'll keep people away", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "measure the chapel",
      turns: [
        {
          caller: "could someone come and measure at 12 Chapel Road? on the 24th would be good",
          kind: "several",
          asks: "name|who|contact|phone|number",
        },
        {
          caller: "ask for Owen Rhys, 555 0106",
          kind: "several",
          confirms: church("2026-03-24"),
          never: [claims],
        },
        {
          caller: "the 25th, I'm being told. not the 24th",
          kind: "correction",
          confirms: church("2026-03-25"),
        },
        { caller: "yes, thanks", kind: "confirmation", calls: [church("2026-03-25")], tells: ["Maeve"] },
      ],
    },
    {
      title: "the painters are behind",
      turns: [
        {
          caller: "our painters are late. can S-318 stay up until April 17th?",
          kind: "several",
          confirms: longer,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [longer], tells: ["310"] },
        { caller: "I'll send that bill to the painters, haha. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "under maintenance",
      turns: [
        {
          caller: "extend site S three seven seven until March 27th please",
          kind: "several",
          confirms: down,
        },
        { caller: "yup", kind: "failure", calls: [down], tells: [declines], never: [claims, "310"] },
        { caller: "leave it then, I'll write you an email", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "looking for work",
      turns: [
        { caller: "are you hiring? my cousin is a trained scaffolder", ...declined },
        { caller: "I'll tell him to write to you", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
