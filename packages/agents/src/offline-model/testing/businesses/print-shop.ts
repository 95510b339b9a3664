import type { Business } from "../dialogue-script.ts";

export const printShop: Business = {
  name: "print shop",
  tools: {
    quote_print_job: {
      description: "Quotes a printing job",
      parameters: {
        product: ["string!", "What to print: flyers, business cards, posters"],
        copies: ["integer!", "Number of copies"],
        double_sided: ["boolean", "Whether it is printed on both sides"],
      },
      answer: { price: 58, currency: "USD", ready_in_days: 2 },
    },
    job_status: {
      description: "Tells if a print job is finished",
      parameters: { job_number: ["string!", "Job number"] },
      answer: { status: "printing", ready_at: "2026-11-24T12:00" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "what would 500 business cards cost?",
        calls: [{ tool: "quote_print_job", with: { product: "business cards", copies: 500 } }],
        says: /\$58/,
      },
      {
        caller: "what about 1000?",
        calls: [{ tool: "quote_print_job", with: { product: "business cards", copies: 1000 } }],
      },
    ],
    "another call": [
      {
        caller: "is job 7714 finished?",
        calls: [{ tool: "job_status", with: { job_number: "7714" } }],
        says: /printing/,
      },
    ],
  },
};
