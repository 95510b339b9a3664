import type { Business } from "../dialogue-script.ts";

export const bloodBank: Business = {
  name: "blood bank",
  tools: {
    book_donation: {
      description: "Books a blood donation appointment. Do not use for people who want to receive blood.",
      parameters: {
        donor_name: ["string!", "Donor's name"],
        center: ["string!", "Donation center: North, South or Downtown"],
        date: ["string!", "Date YYYY-MM-DD"],
        first_time: ["boolean!", "Whether it is their first donation"],
      },
      answer: { success: true },
    },
  },
  dialogues: {
    donate: [
      { caller: "I'd like to donate blood on Friday at the downtown center", says: /name/i },
      { caller: "Ravi Shah", says: /first/i },
      {
        caller: "yes, first time",
        calls: [
          {
            tool: "book_donation",
            with: { donor_name: "Ravi Shah", center: "Downtown", date: "2026-11-27", first_time: true },
          },
        ],
      },
    ],
  },
};
