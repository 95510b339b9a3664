import type { Business } from "../business.ts";

export const salesAssistant: Business = {
  name: "sales assistant",
  agent: "assistant",
  tools: [
    {
      name: "crm_find_contact",
      about: "Finds a contact in the CRM by name or company.",
      takes: [{ key: "q", about: "name or company to search for" }],
      answers: [
        {
          json: {
            name: "Ines Faria",
            company: "Nordlicht GmbH",
            phone: "+49 30 901820",
            last_contact: "2026-02-20",
          },
        },
      ],
    },
    {
      name: "crm_add_note",
      about: "Adds a note to a contact.",
      effect: "write",
      takes: [
        { key: "contact", about: "name of the contact" },
        { key: "note", about: "text of the note" },
      ],
      answers: [{ json: { saved: true } }],
    },
    {
      name: "pipeline_total",
      about: "Sum of open deals in a quarter.",
      takes: [
        { key: "quarter", about: "Q1, Q2, Q3 or Q4", options: ["Q1", "Q2", "Q3", "Q4"] },
        { key: "year", type: "integer", about: "four-digit year" },
      ],
      answers: [{ json: { open_deals: 12, total: "$482,000" } }],
    },
  ],
  dialogues: [
    {
      title: "who is it",
      turns: [
        {
          caller: "find Ines Faria",
          calls: [{ tool: "crm_find_contact", with: { q: "Ines Faria" } }],
          tells: ["Nordlicht"],
        },
        {
          caller: "add a note to her: wants a demo in April",
          calls: [
            { tool: "crm_add_note", with: { contact: "Ines Faria", note: { includes: ["demo in April"] } } },
          ],
          tells: ["saved|done"],
        },
      ],
    },
    {
      title: "the pipeline",
      turns: [
        {
          caller: "what's in the pipeline for Q2 2026",
          calls: [{ tool: "pipeline_total", with: { quarter: "Q2", year: 2026 } }],
          tells: ["482,?000", "12"],
        },
        {
          caller: "and Q3?",
          calls: [{ tool: "pipeline_total", with: { quarter: "Q3", year: 2026 } }],
          tells: ["482"],
        },
      ],
    },
    {
      title: "what quarter",
      turns: [
        { caller: "show me the open deals total", asks: "quarter|year" },
        {
          caller: "second quarter of 2026",
          calls: [{ tool: "pipeline_total", with: { quarter: "Q2", year: 2026 } }],
          tells: ["482"],
        },
      ],
    },
  ],
};
