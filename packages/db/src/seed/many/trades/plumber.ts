import type { Trade } from "./trade.ts";

const at = "at {house} {street} Street, {zip}.";

export const plumber: Trade = {
  openings: [
    `Hi, this is {first} {name}. I have a blocked drain ${at}`,
    `Hi, this is {first} {name}. I have a leak under the kitchen sink ${at}`,
    `Hello, {first} {name} here, there is no hot water ${at}`,
    `Hi, this is {first} {name}. I have a broken boiler ${at}`,
    `Hi, I have a dripping faucet ${at} My name is {name}.`,
    `Hello, this is {name}. Our toilet keeps running ${at}`,
    `Hi, this is {first} {name}, the water pressure is low ${at}`,
    `Help, a pipe has burst ${at} This is {first} {name}.`,
    `Good morning, {name} speaking. There is a smell of gas ${at}`,
    `Hi, this is {first} {name}. The shower is clogged ${at}`,
    `Hello, I need a new dishwasher connected ${at} I am {first} {name}.`,
    `Hi, this is {first} {name}. I have a limescale problem ${at}`,
    `Hi, this is {name}. The geyser trips the fuse ${at}`,
    `Hello, {first} {name}. The sump floods ${at}`,
  ],
  wishes: [
    "Could somebody come tomorrow morning?",
    "How much would that be?",
    "Do you have anything this afternoon?",
    "I need an invoice for the landlord.",
    "Is there a call-out fee?",
    "Is Saturday possible?",
    "I called last week about the same thing.",
    "Can I speak to a person, please?",
  ],
  answers: [
    "Yes, we come out to you. The earliest visit is tomorrow at nine.",
    "That is ninety five dollars, parts not included.",
    "I'm sorry, I can't check that just now. Shall I have somebody call you back?",
    "Would you like me to go ahead?",
    "Please turn the water off at the main valve until we are there.",
  ],
  goodbyes: ["Great, thank you.", "Okay, I will think about it.", "Perfect, bye.", "Thanks, that helps."],
};
