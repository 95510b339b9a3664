import type { Trade } from "./trade.ts";

export const restaurant: Trade = {
  openings: [
    "Hello, a table for two on Friday, please. The name is {name}.",
    "Hi, {first} {name}, can we have the terrace for a birthday of twelve?",
    "Good evening, do you deliver to {house} {street} Avenue, {zip}?",
    "Hi, it's about my order {reference}, it has not arrived yet. I'm {first}.",
    "Hello, this is {name}. Is the tasting menu possible without nuts?",
    "Hi, I think I left a scarf at your place. {first} {name} is my name.",
  ],
  wishes: [
    "Do you have a high chair?",
    "Is there anything vegan?",
    "Could we sit by the window?",
    "Is corkage allowed?",
    "How late is the kitchen open?",
  ],
  answers: [
    "We have a table at seven and another at a quarter past eight.",
    "The kitchen closes at ten.",
    "Yes, the mushroom risotto is vegan.",
    "For more than eight guests we ask for a deposit.",
    "I'm sorry, I can't see the reservations right now.",
  ],
  goodbyes: ["Lovely, thank you.", "Then another time, bye.", "See you on Friday."],
};
