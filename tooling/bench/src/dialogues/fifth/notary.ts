import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const fee = callOf("Fee for a document");
const book = callOf("Book signing");
const status = callOf("Status of a file");
const will = book({
  document: "will",
  date: "2026-03-23",
  time: "11:00",
  client: { includes: ["katarina", "vogel"] },
  signers: 2,
});

export const notary: Business = {
  name: "notary",
  tools: [
    {
      name: "Fee for a document",
      about: "What notarizing costs.",
      takes: [
        {
          key: "document",
          about: "Kind of document",
          options: ["will", "power of attorney", "property deed", "affidavit"],
        },
      ],
      answers: [{ when: { document: "affidavit" }, json: { fee: "$25" } }, { json: { fee: "$180" } }],
    },
    {
      name: "Book signing",
      about: "Books an appointment to sign a document before the notary.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "document",
          about: "Kind of document",
          options: ["will", "power of attorney", "property deed", "affidavit"],
        },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Time", format: "time" },
        { key: "client", about: "Full name of the client" },
        { key: "signers", type: "integer", about: "How many people will sign", minimum: 1, maximum: 8 },
      ],
      answers: [{ json: { bring: "a passport or driver's license" } }],
    },
    {
      name: "Status of a file",
      about: "Where a client's file stands.",
      takes: [
        {
          key: "file",
          about: "File number: year, slash, up to four digits, such as 2025/318",
          pattern: "^20\\d\\d/\\d{1,4}$",
        },
      ],
      answers: [
        { when: { file: "2025/1107" }, json: { status: "registered with the county" } },
        { status: 404, json: { error: "no such file" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "a will for two",
      turns: [
        {
          caller: "my husband and I want to sign our will with you. would Monday the 23rd at eleven work?",
          kind: "several",
          asks: "name|how many|sign",
        },
        {
          caller: "Katarina Vogel, and there'll be two of us signing",
          kind: "several",
          confirms: will,
          never: [claims],
        },
        { caller: "yes, that's right", kind: "confirmation", calls: [will], tells: ["passport|license"] },
      ],
    },
    {
      title: "an affidavit",
      turns: [
        {
          caller: "what do you charge for an affidavit?",
          calls: [fee({ document: "affidavit" })],
          tells: ["25"],
        },
        {
          caller: "and a power of attorney?",
          calls: [fee({ document: "power of attorney" })],
          tells: ["180"],
        },
        { caller: "wow ok. should I even get one, what do you think?", ...declined },
      ],
    },
    {
      title: "where's my file",
      turns: [
        {
          caller: "I'm calling about file 2025 slash 1170",
          kind: "failure",
          calls: [status({ file: "2025/1170" })],
          tells: [declines],
          never: ["registered with"],
        },
        {
          caller: "one sec... 2025/1107, I mixed it up",
          kind: "correction",
          calls: [status({ file: "2025/1107" })],
          tells: ["registered"],
        },
      ],
    },
    {
      title: "says no to the time",
      turns: [
        {
          caller: "book a property deed signing on Friday at 4 pm, name of Peter Amsel, four people",
          kind: "several",
          confirms: book({
            document: "property deed",
            date: "2026-03-13",
            time: "16:00",
            client: { includes: ["peter", "amsel"] },
            signers: 4,
          }),
        },
        {
          caller: "no, five people will sign",
          kind: "correction",
          confirms: book({
            document: "property deed",
            date: "2026-03-13",
            time: "16:00",
            client: { includes: ["peter", "amsel"] },
            signers: 5,
          }),
        },
        {
          caller: "hold on, I have to check with the buyers. never mind for now",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
  ],
};
