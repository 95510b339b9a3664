import type { Trade } from "./trade.ts";

export const shop: Trade = {
  openings: [
    "Hi, my order {reference} has not arrived. This is {first} {name}.",
    "Hello, {name} here, I would like to return a jacket from order {reference}.",
    "Hi, is the espresso grinder in stock again? I'm {first}.",
    "Good day, the parcel for {house} {street} Lane, {zip} came damaged.",
    "Hello, the voucher {reference} is refused at the checkout.",
    "Hi, can I change the delivery address to {house} {street} Court, {zip}?",
    "Hello, this is {first} {name}. The warranty of my vacuum, please.",
  ],
  wishes: [
    "When will I get the refund?",
    "Which courier brings it?",
    "Can you send it express?",
    "Do you have it in blue?",
    "I would rather have a replacement.",
    "Is there a store in {street}?",
  ],
  answers: [
    "We have four of them in stock.",
    "It left the warehouse yesterday and takes two days.",
    "A return is free within thirty days.",
    "Refunds take three to five working days.",
    "I'm sorry, the order system does not answer just now.",
  ],
  goodbyes: ["Thanks for your help.", "Fine, then I'll wait.", "All right, bye."],
};
