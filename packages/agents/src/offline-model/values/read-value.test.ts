import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { collected, type Properties } from "../testing/collected.ts";
import { readUtterance } from "./utterance.ts";
import { readValue } from "./read-value.ts";
import type { Wanted } from "./parameter.ts";

const now = new Date("2026-11-23T10:00:00");

/** The value that the words are most surely read as. */
function best(words: string, wanted: Wanted, isAsked = false): unknown {
  const { text } = readUtterance(words);
  const readings = readValue({ text, wanted, now, isAsked, toolWords: new Set() });
  return readings.toSorted((one, other) => other.strength - one.strength)[0]?.value;
}

const text = (key: string, description = ""): Wanted => aWanted(key, { type: "string", description });

test.each([
  ["do you come out to 94110?", "94110"],
  ["nine four one one zero", "94110"],
  ["it's SW1A 2AA", "SW1A 2AA"],
  ["k1a 0b1", "K1A 0B1"],
  ["94110-1234 please", "94110-1234"],
])("'%s' holds the postcode %s", (words, value) => {
  expect(best(words, text("zip"))).toBe(value);
});

const rug: Properties = {
  length_cm: { type: "integer", description: "Length" },
  width_cm: { type: "integer", description: "Width" },
};

test.each([
  ["90 centimeters wide and 240 long", [240, 90]],
  ["240 cm long and 90 cm wide", [240, 90]],
])("“%s” says which is which behind the numbers", (words, [length, width]) => {
  expect(collected({ properties: rug, text: words })).toEqual({ length_cm: length, width_cm: width });
});

test.each([
  ["a taxi from Elm Row to the bus station, please", "bus station"],
  ["to the old market hall in Ashford", "old market hall"],
])("“%s” goes to a place without a name: %s", (words, place) => {
  expect(best(words, text("to", "Where the taxi goes"))).toBe(place);
});

test("an address may end in letters that are spelled", () => {
  expect(best("ida dot moe at fjordpost dot n o", text("email"))).toBe("ida.moe@fjordpost.no");
});

test("a 3D scan is not three days away", () => {
  expect(best("I need the 3D scanner", aWanted("date", { type: "string", format: "date" }))).toBeUndefined();
});

test.each(["confirmed", "yes, that's right", "correct", "I should think so. bye"])(
  "“%s” tells nothing of what is the matter",
  (words) => expect(best(words, text("problem", "What is wrong"), true)).toBeUndefined(),
);

test.each([
  ["a ticket for the film Harbor Road by Ana Lund", "Harbor Road"],
  ["do you have the album Long Lane?", "Long Lane"],
])("“%s” names the title %s", (words, title) => expect(best(words, text("title", "Title"))).toBe(title));

test("what the tool does is not what it is done to", () => {
  const piece = aWanted("piece", { type: "string", description: "What you bring" });
  const readings = readValue({
    text: "I need a valuation for a cello",
    wanted: piece,
    now,
    isAsked: false,
    toolWords: new Set(),
    nameWords: new Set(["book", "valuat"]),
  });
  expect(readings.map(({ value }) => value)).toEqual(["cello"]);
});

test("a remark on somebody is no title", () => {
  expect(best("oh, somebody's in a hurry", text("title", "Title"), true)).toBeUndefined();
});

test.each([
  ["the 5K, please", ["5K", "15K"], "5K"],
  ["an A4 notebook", ["A4", "A5"], "A4"],
])("“%s” names an option of letters and digits", (words, options, value) => {
  expect(best(words, aWanted("kind", { type: "string", enum: options }))).toBe(value);
});

test.each([
  ["I row for the Tern Lake Oarsmen", "Tern Lake Oarsmen"],
  ["we're members of the Hill Country Gliders", "Hill Country Gliders"],
])("“%s” names the club %s", (words, club) => expect(best(words, text("club", "Club"))).toBe(club));

test("whose name is wanted tells whether a relative's is meant", () => {
  const words = "can my son Otto Berg join the chess club?";
  expect(best(words, text("name", "Full name of the player"))).toBe("Otto Berg");
  expect(best(words, text("name", "Name of the caller"))).toBeUndefined();
});

test("something that hangs loose is told, and not only that it is so", () => {
  const words = "a sign is hanging over the door, it could fall on somebody";
  expect(best(words, text("problem", "What is unsafe"))).toMatch(/sign is hanging.*fall on somebody/);
});

test("a name may stand before the company that it is from", () => {
  expect(best("a guest at noon, Ole Brandt from Havn Freight", text("name", "Full name"))).toBe("Ole Brandt");
});

test.each(["I'm 42 years old", "it costs $94110", "order 4411"])("'%s' holds no postcode", (words) => {
  expect(best(words, text("zip"))).toBeUndefined();
});

test.each([
  ["call me at +1 415 555 0134", "+14155550134"],
  ["415 555 0134", "415 555 0134"],
  ["(415) 555-0134", "(415) 555-0134"],
  ["four one five five five five zero one three four", "4155550134"],
])("'%s' holds the phone number %s", (words, value) => {
  expect(best(words, text("phone"))).toBe(value);
});

test.each([
  ["it's Jane.Doe@Acme.com", "jane.doe@acme.com"],
  ["john dot smith at example dot com", "john.smith@example.com"],
  ["mary underscore jones at my dash shop dot co dot uk", "mary_jones@my-shop.co.uk"],
])("'%s' holds the address %s", (words, value) => {
  expect(best(words, text("email"))).toBe(value);
});

test.each([
  ["tomorrow", "2026-11-24"],
  ["next week Tuesday", "2026-12-01"],
  ["on Friday please", "2026-11-27"],
  ["December 3rd", "2026-12-03"],
  ["the third of january", "2027-01-03"],
  ["Monday", "2026-11-30"],
  ["today", "2026-11-23"],
  ["Tuesday next week", "2026-12-01"],
  ["on the 5th", "2026-12-05"],
  ["Saturday the 28th", "2026-11-28"],
])("'%s' is the date %s", (words, value) => {
  expect(best(words, text("date", "Date of the visit"))).toBe(value);
});

test("a date is written in the format that the description asks for", () => {
  expect(best("December 3rd", text("date", "Date, DD/MM/YYYY"))).toBe("03/12/2026");
  expect(best("December 3rd", text("date", "Date (MM/DD/YYYY)"))).toBe("12/03/2026");
  expect(best("December 3rd", text("day", "Day of the week"))).toBe("Thursday");
});

test("a date of birth lies in the past", () => {
  expect(best("March 5th 1985", text("date_of_birth"))).toBe("1985-03-05");
  expect(best("it's the fourteenth of june nineteen ninety", text("dob"))).toBe("1990-06-14");
});

test.each([
  ["at 3 pm", "15:00"],
  ["half past two", "14:30"],
  ["around 10:15", "10:15"],
  ["at noon", "12:00"],
  ["seven in the evening", "19:00"],
])("'%s' is the time %s", (words, value) => {
  expect(best(words, text("time", "HH:MM"), true)).toBe(value);
});

test("a bare hour means waking hours once a time was asked for", () => {
  expect(best("3", text("time", "HH:MM"), true)).toBe("15:00");
  expect(best("at 9", text("time", "HH:MM"), true)).toBe("09:00");
  expect(best("3", text("time", "HH:MM"))).toBeUndefined();
});

test("a date-time needs both its halves", () => {
  expect(best("tomorrow at 3", text("date_time"))).toBe("2026-11-24T15:00");
  expect(best("tomorrow", text("date_time"))).toBeUndefined();
});

test.each([
  ["this is Maria Lopez, I have a question", "Maria Lopez"],
  ["my name is john carter", "John Carter"],
  ["Hi, I'm Eve Adams", "Eve Adams"],
  ["put it under the name Garcia", "Garcia"],
  ["hello this is maria jensen i would like a table", "Maria Jensen"],
])("'%s' holds the name %s", (words, value) => {
  expect(best(words, text("customer_name"))).toBe(value);
});

test.each([
  "I'm calling about a leak",
  "this is urgent",
  "it's broken",
  "can you call me back?",
  "I'm looking for a sofa",
])("'%s' holds no name", (words) => {
  expect(best(words, text("customer_name"))).toBeUndefined();
});

test("a bare answer is a name only when a name was asked for", () => {
  expect(best("maria lopez", text("name", "The caller's name"), true)).toBe("Maria Lopez");
  expect(best("Maria Lopez", text("name", "The caller's name"))).toBeUndefined();
  expect(best("Maria Lopez", text("first_name"), true)).toBe("Maria");
  expect(best("Maria Lopez", text("last_name"), true)).toBe("Lopez");
});

test("people beside the caller are told by what they are", () => {
  expect(best("my dog Rex is limping", text("pet_name"))).toBe("Rex");
  expect(best("can I see Doctor Patel?", text("doctor", "Name of the doctor"))).toBe("Patel");
  expect(best("Is Mia free on Thursday?", text("stylist"))).toBe("Mia");
  expect(best("my name is Tom", text("pet_name"))).not.toBe(undefined);
});

test.each([
  ["I'm at 221 Baker Street", "221 Baker Street"],
  ["48 Linden Avenue, apartment 3", "48 Linden Avenue, apartment 3"],
  ["12 Oak Lane, Springfield, IL 62704", "12 Oak Lane, Springfield, IL 62704"],
  ["12 main street, can you come today?", "12 main street"],
])("'%s' holds the address %s", (words, value) => {
  expect(best(words, text("address"))).toBe(value);
});

test("from and to tell two places apart", () => {
  const words = "I want to fly from Boston to Denver next Friday";
  expect(best(words, text("from_city"))).toBe("Boston");
  expect(best(words, text("to_city"))).toBe("Denver");
});

test.each([
  ["order number 100452", "order_id", "", "100452"],
  ["it's d x 7 7", "confirmation_code", "like DX77", "DX77"],
  ["agreement RA-55120", "agreement_number", "", "RA-55120"],
  ["flight LH 442", "flight_number", "Flight number such as BA117", "LH442"],
  ["it's 7 k l m 2 2 4", "plate", "", "7KLM224"],
  ["MT 31 QRS", "plate", "Plate such as AB-123", "MT31QRS"],
  ["mt 31 qrs", "plate", "Plate such as AB-123", "MT31QRS"],
  ["MT 31", "plate", "Plate such as AB-123", "MT-31"],
  ["it's mt 31 at 9 am", "plate", "Plate such as AB-123", "MT-31"],
  ["zx 1 2 3 4 5 6 7 8 9", "tracking_number", "e.g. ZX123456789", "ZX123456789"],
])("'%s' holds the %s", (...[words, key, description, value]) => {
  expect(best(words, text(key, description))).toBe(value);
});

const count = (key: string, description: string): Wanted => aWanted(key, { type: "integer", description });

test.each([
  ["a table for four people", "party_size", "Number of guests", 4],
  ["two adults and three kids", "adults", "Number of adults", 2],
  ["two adults and three kids", "children", "Number of children", 3],
  ["a dozen", "boxes", "How many boxes", 12],
  ["it has sixty two thousand miles on it", "mileage", "Mileage", 62_000],
  ["three nights", "nights", "Number of nights", 3],
])("'%s' counts %s", (...[words, key, description, value]) => {
  expect(best(words, count(key, description), true)).toBe(value);
});

test("an integer is never rounded", () => {
  expect(best("2.5", count("boxes", "How many boxes"), true)).toBeUndefined();
  expect(best("an hour and a half", aWanted("hours", { type: "number" }), true)).toBe(1.5);
});

test.each([
  ["under $500", 500],
  ["250 dollars", 250],
  ["about 1.5k", 1500],
  ["2 million", 2_000_000],
  ["$1,250.50", 1250.5],
])("'%s' is the amount %d", (words, value) => {
  expect(best(words, aWanted("max_price", { type: "number" }))).toBe(value);
});

const size = text("size", "One of: small, medium, large");

test.each([
  ["the big one", "large"],
  ["a medium please", "medium"],
  ["not large, small", "small"],
])("'%s' chooses %s", (words, value) => {
  expect(best(words, size)).toBe(value);
});

test("an option that was not named is not chosen", () => {
  expect(best("I don't care", size, true)).toBeUndefined();
  expect(best("my toilet is blocked", text("service_type", "such as blocked drain"))).not.toBe(
    "blocked drain",
  );
});

test("yes and no are answers only to what was asked", () => {
  const insured = aWanted("has_insurance", { type: "boolean", description: "Whether they have insurance" });
  expect(best("yes please", insured, true)).toBe(true);
  expect(best("nope", insured, true)).toBe(false);
  expect(best("yes please", insured)).toBeUndefined();
  expect(best("I have insurance", insured)).toBe(true);
  expect(best("I don't have any insurance", insured)).toBe(false);
});

test.each([
  ["do you have garden hoses in stock?", "garden hoses"],
  ["how much is the lasagna?", "lasagna"],
  ["what's the price of a wax ring?", "wax ring"],
  ["I'm looking for a red sofa", "red sofa"],
  ["what about ropes?", "ropes"],
])("'%s' is about %s", (words, value) => {
  expect(best(words, text("product"))).toBe(value);
});

test("a thing is not made up from a request that names none", () => {
  expect(best("I'd like to place an order", text("product"))).toBeUndefined();
  expect(best("can you check something for me?", text("product"))).toBeUndefined();
});

test.each([
  ["Hi, my sink is leaking, can you send someone?", "my sink is leaking"],
  ["I'd like to report a problem, my boiler makes a loud noise", "my boiler makes a loud noise"],
  ["I'm calling because the heating stopped working", "the heating stopped working"],
])("'%s' tells the problem", (words, value) => {
  expect(best(words, text("problem"))).toBe(value);
});

test("a request alone tells no problem", () => {
  expect(best("please open a ticket", text("problem"))).toBeUndefined();
  expect(best("I'd like to report a problem", text("problem"))).toBeUndefined();
});

test("a message is what is to be passed on", () => {
  expect(best("tell her my rash is getting worse", text("message"))).toBe("my rash is getting worse");
});

test("a value that the schema's pattern refuses is not taken", () => {
  const strict = aWanted("code", { type: "string", pattern: "^[A-Z]{2}\\d{3}$" });
  expect(best("it's AB123", strict, true)).toBe("AB123");
  expect(best("it's AB12", strict, true)).toBeUndefined();
});

test.each([
  ["do you have a glass of milk", "milk"],
  ["do you have boxes of screws", "screws"],
  ["do you have loaves of rye bread", "rye bread"],
])("'%s' names the product %s, not what holds it", (words, value) => {
  expect(best(words, text("product", "Product name"))).toBe(value);
});
