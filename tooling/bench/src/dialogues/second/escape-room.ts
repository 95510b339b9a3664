import type { Business } from "../business.ts";

export const escapeRoom: Business = {
  name: "escape room",
  tools: [
    {
      name: "Game times",
      about: "free starting times of a game on a date",
      takes: [
        {
          key: "game",
          about: "The Vault, Submarine or Haunted Attic",
          options: ["The Vault", "Submarine", "Haunted Attic"],
        },
        { key: "date", about: "date", format: "date" },
      ],
      answers: [{ json: { times: ["16:00", "19:00"] } }],
    },
    {
      name: "Book game",
      about: "books a game for a team",
      effect: "write",
      takes: [
        {
          key: "game",
          about: "The Vault, Submarine or Haunted Attic",
          options: ["The Vault", "Submarine", "Haunted Attic"],
        },
        { key: "date", about: "date", format: "date" },
        { key: "time", about: "start", format: "time" },
        { key: "players", type: "integer", about: "team size", minimum: 2, maximum: 6 },
        { key: "phone", about: "mobile number" },
      ],
      answers: [{ json: { code: "ESC-5", bring: "comfortable shoes" } }],
    },
  ],
  dialogues: [
    {
      title: "times, then a game",
      turns: [
        {
          caller: "when could we play the submarine this saturday",
          calls: [{ tool: "Game times", with: { game: "Submarine", date: "2026-03-14" } }],
          tells: ["16|4", "19|7"],
        },
        { caller: "book it for 7 pm, five players", asks: "phone|mobile|number" },
        {
          caller: "zero one five one, five five five, two two three",
          calls: [
            {
              tool: "Book game",
              with: {
                game: "Submarine",
                date: "2026-03-14",
                time: "19:00",
                players: 5,
                phone: { digits: "0151555223" },
              },
            },
          ],
          tells: ["ESC-?5"],
        },
      ],
    },
    {
      title: "which game",
      turns: [
        { caller: "are there times left for tomorrow", asks: "game|which" },
        {
          caller: "the haunted attic",
          calls: [{ tool: "Game times", with: { game: "Haunted Attic", date: "2026-03-12" } }],
          tells: ["16|4"],
        },
      ],
    },
    {
      title: "everything",
      turns: [
        {
          caller: "Please book The Vault on March 27 at 4 pm for four players, my mobile is 917 555 0166.",
          kind: "several",
          calls: [
            {
              tool: "Book game",
              with: {
                game: "The Vault",
                date: "2026-03-27",
                time: "16:00",
                players: 4,
                phone: { digits: "9175550166" },
              },
            },
          ],
          tells: ["ESC-?5"],
        },
      ],
    },
    {
      title: "too many players",
      turns: [
        {
          caller: "Book the Submarine for March 28 at 19:00, nine players, phone 917 555 0167",
          asks: "players|team|how many",
        },
        {
          caller: "six then",
          kind: "correction",
          calls: [
            {
              tool: "Book game",
              with: {
                game: "Submarine",
                date: "2026-03-28",
                time: "19:00",
                players: 6,
                phone: { digits: "9175550167" },
              },
            },
          ],
          tells: ["ESC-?5"],
        },
      ],
    },
  ],
};
