import type { Business } from "../business.ts";

export const streaming: Business = {
  name: "streaming support",
  tools: [
    {
      name: "Restart device session",
      about:
        "Signs a customer out of all devices, which fixes most playback problems such as a black screen or endless buffering.",
      effect: "write",
      takes: [{ key: "email", about: "Email of the account", format: "email" }],
      answers: [{ json: { sessions_ended: 4 } }],
    },
    {
      name: "Downgrade subscription",
      about: "Moves a subscription to the cheaper plan with ads. Not for cancelling.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "email", about: "Email of the account", format: "email" }],
      answers: [{ json: { new_price: "$6.99", from: "April 1" } }],
    },
    {
      name: "Cancel subscription",
      about: "Cancels a subscription at the end of the month.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "email", about: "Email of the account", format: "email" },
        {
          key: "reason",
          about: "too expensive, nothing to watch, technical problems or other",
          options: ["too expensive", "nothing to watch", "technical problems", "other"],
        },
      ],
      answers: [{ json: { cancelled: true, access_until: "March 31" } }],
    },
  ],
  dialogues: [
    {
      title: "black screen",
      turns: [
        { caller: "all I get is a black screen when I try to watch something", asks: "email" },
        {
          caller: "kim underscore lee at mail dot com",
          calls: [{ tool: "Restart device session", with: { email: "kim_lee@mail.com" } }],
          tells: ["4|done"],
        },
        { caller: "great it works now, thanks a lot", kind: "small-talk", never: ["email\\?"] },
      ],
    },
    {
      title: "too expensive",
      turns: [
        { caller: "I wanna cancel, it's just too expensive for me", asks: "email" },
        {
          caller: "pat@home.example",
          confirms: {
            tool: "Cancel subscription",
            with: { email: "pat@home.example", reason: "too expensive" },
          },
        },
        {
          caller: "wait is there a cheaper plan",
          confirms: { tool: "Downgrade subscription", with: { email: "pat@home.example" } },
          never: ["March 31"],
        },
        {
          caller: "then downgrade me instead",
          calls: [{ tool: "Downgrade subscription", with: { email: "pat@home.example" } }],
          tells: ["6\\.99"],
        },
      ],
    },
    {
      title: "rude",
      turns: [
        { caller: "this is ridiculous your app is garbage", kind: "small-talk", tells: ["sorry"] },
        { caller: "it keeps buffering all the time!", asks: "email" },
      ],
    },
  ],
};
