import type { Business } from "../business.ts";

export const lawOffice: Business = {
  name: "law office",
  tools: [
    {
      name: "Schedule consultation",
      about:
        "Use this tool to schedule a first consultation with one of our lawyers. Always collect the area of law, the caller's full name and a phone number where we can reach them. Do NOT use it for existing clients who want to talk about their running case.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "area_of_law",
          about: "Area of law the matter belongs to",
          options: ["family", "employment", "traffic", "tenancy"],
        },
        { key: "client_name", about: "The caller's full name" },
        { key: "phone", about: "The caller's phone number with area code" },
        {
          key: "preferred_date",
          about: "Preferred date (YYYY-MM-DD), if the caller has one",
          format: "date",
          optional: true,
        },
      ],
      answers: [{ json: { lawyer: "Ms. Ferrara", slot: "2026-03-17T15:00" } }],
    },
    {
      name: "Case update",
      about: "For existing clients: latest news in a running case, by its file number.",
      takes: [{ key: "file_number", about: "File number such as 26/0417" }],
      answers: [{ json: { stage: "waiting for the court", next_hearing: "2026-04-22" } }],
    },
  ],
  dialogues: [
    {
      title: "fired",
      turns: [
        { caller: "I got fired yesterday and I need a lawyer", asks: "name|area|law" },
        { caller: "it's about employment, I'm Dario Conti", kind: "several", asks: "phone|number" },
        {
          caller: "six one seven five five five oh one five five",
          confirms: {
            tool: "Schedule consultation",
            with: { area_of_law: "employment", client_name: "Dario Conti", phone: { digits: "6175550155" } },
          },
        },
        {
          caller: "oh sorry the number ends in five six",
          kind: "correction",
          confirms: {
            tool: "Schedule consultation",
            with: { area_of_law: "employment", client_name: "Dario Conti", phone: { digits: "6175550156" } },
          },
        },
        {
          caller: "yes",
          calls: [
            {
              tool: "Schedule consultation",
              with: {
                area_of_law: "employment",
                client_name: "Dario Conti",
                phone: { digits: "6175550156" },
              },
            },
          ],
          tells: ["Ferrara", "March 17"],
        },
      ],
    },
    {
      title: "news of a case",
      turns: [
        { caller: "I'm already a client, any news in my case", asks: "file|number" },
        {
          caller: "26/0417",
          calls: [{ tool: "Case update", with: { file_number: "26/0417" } }],
          tells: ["court", "April 22"],
        },
      ],
    },
    {
      title: "legal advice",
      turns: [{ caller: "can my landlord just kick me out like that", never: ["Ferrara", "court\\."] }],
    },
  ],
};
