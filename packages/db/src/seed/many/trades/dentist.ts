import type { Trade } from "./trade.ts";

export const dentist: Trade = {
  openings: [
    "Good morning, {first} {name} here. I would like a check-up next week, please.",
    "Hello, my name is {first} {name}, and I have had a toothache since last night.",
    "Hi, this is {name}. A filling came out while I was eating.",
    "Hi, I need to move my appointment, the name is {first} {name}.",
    "Hello, it is about my daughter's braces. {name} is the name, {house} {street} Road.",
    "Hi, do you take new patients from {zip}? I am {first} {name}.",
    "Good afternoon, {name} speaking. My wisdom tooth is swollen.",
    "Hello, I have a question about invoice {reference}. This is {first} {name}.",
  ],
  wishes: [
    "Do you have anything before noon?",
    "Does my insurance cover that?",
    "Is the hygienist in on Thursday?",
    "Will I need an X-ray?",
    "Could I have the anaesthetic without adrenaline?",
    "Can I bring my son along?",
  ],
  answers: [
    "There is a chair free on Tuesday at half past ten.",
    "The dentist will have a look first, that takes twenty minutes.",
    "If it bleeds, press on a clean gauze for ten minutes.",
    "Please bring your insurance card.",
    "I'm sorry, I cannot see the calendar at the moment.",
  ],
  goodbyes: ["Thank you, see you then.", "Okay, goodbye.", "That's a relief, thanks."],
};
