import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { questionFor } from "./question-for.ts";

test.each([
  ["zip_code", "The ZIP code of the caller's address", "What's the ZIP code of your address?"],
  [
    "zip_code",
    "The five-digit zip code of the place where the work is to be done, such as 94110.",
    "What's the ZIP code?",
  ],
  ["customer_name", "Full name of the caller", "What's your full name?"],
  ["patient_name", "The patient's full name", "What's the patient's full name?"],
  ["phone", "The caller's phone number", "What's your phone number?"],
  [
    "phone",
    "The phone number under which they can be reached, with area code.",
    "What's the best phone number for you?",
  ],
  ["date", "Date of the appointment (YYYY-MM-DD)", "What's the date of the appointment?"],
  [
    "service_type",
    "The kind of work the caller needs, in a few words, such as blocked drain.",
    "What's the kind of work you need?",
  ],
  ["size", "One of: small, medium, large", "What's the size: small, medium or large?"],
  ["room_size", "small, medium or large", "What's the room size: small, medium or large?"],
  ["problem", "What is wrong", "What is wrong?"],
  ["destination", "Where they want to go", "Can you tell me where you want to go?"],
  ["until", "Until what time, HH:MM", "Until what time?"],
  [
    "interest",
    "What the caller is interested in, in one sentence.",
    "Can you tell me what you are interested in?",
  ],
  ["order_number", "", "What's the order number?"],
  ["email", "Ask for the email address", "What's your email address?"],
  ["email", "Where to send it", "What's the email address?"],
  ["policy_number", "Policy number, looks like POL-123456", "What's the policy number?"],
  ["booking_code", "Eight characters, letters and digits", "What's the booking code?"],
  ["level", "Level A1, A2 or B1", "What's the level: A1, A2 or B1?"],
  ["email", "Email address that the invoice goes to", "What's your email address?"],
  ["phone", "Phone number we text the code to", "What's your phone number?"],
  ["full_name", "The user's full name", "What's your full name?"],
  ["weeks", "how many weeks the visitor travels", "Can you tell me how many weeks you travel?"],
  ["bag", "what the caller carries", "Can you tell me what you carry?"],
  ["case_number", "Number of the case", "What's the number of the case?"],
  ["corner", "Where to drop off the caller", "Can you tell me where to drop you off?"],
])("%s, '%s' is asked as '%s'", (key, description, question) => {
  expect(questionFor(aWanted(key, { type: "string", description }))).toBe(question);
});

test.each([
  ["party_size", "Number of guests", "How many guests?"],
  ["quantity", "", "How many?"],
])("%s is counted", (key, description, question) => {
  expect(questionFor(aWanted(key, { type: "integer", description }))).toBe(question);
});

test.each([
  ["has_insurance", "Whether the caller has insurance", "Do you have insurance?"],
  ["new_patient", "Whether this is a new patient", "Is this a new patient?"],
  [
    "permission",
    "Whether staff may enter when the tenant is not at home",
    "May staff enter when you are not at home?",
  ],
  ["owns_home", "Whether the caller owns the home", "Do you own the home?"],
  ["urgent", "Whether it is urgent", "Is it urgent?"],
])("%s is a yes-or-no question", (key, description, question) => {
  expect(questionFor(aWanted(key, { type: "boolean", description }))).toBe(question);
});
