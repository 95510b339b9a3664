import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "./offered-tool.ts";

const changes = (name: string, description = "") => readTool(aTool({ name, description })).changes;

test.each([
  ["close_account", "Closes an account for good."],
  ["lock_card", "Blocks a bank card at once."],
  ["card_lock", "Locks a bank card."],
  ["skip_a_week", "A subscriber gets no box."],
  ["remote_start", "The engine is started."],
  ["account_termination", "Terminates an account."],
  ["open_places", "Opens more places in a course."],
  ["open_ticket", "A ticket for the technicians."],
  ["wasps_nest", "Somebody sees a nest of wasps. The beekeeper goes there."],
  ["pupil_stays_home", "Tells the teacher not to wait for a pupil."],
  ["gondola_stuck", "When a gondola has stopped with guests in it. Our crew sets out."],
  ["home_visit", "For clocks that are too big to carry. One of us comes."],
  ["refund_ticket", "Gives the money back for a ticket."],
  ["book_taster_lesson", "Free lesson for beginners."],
])("%s changes something", (name, description) => expect(changes(name, description)).toBe(true));

test.each([
  ["opening_hours", "Opening hours of the shop."],
  ["delivery_slots", "Free slots for a delivery."],
  ["moving_quote", "What a move costs."],
  ["order_status", "How far along an order is."],
  ["daily_dog_report", "How a dog is doing today."],
  ["tide_times", "High and low water."],
  ["refund_status", "Where the money is."],
  ["rent_balance", "What is still to be paid."],
  ["open_shifts", "When a guard is still needed."],
  ["repair_finished", "Looks up a repair by its number."],
  ["water_test_result", "Result of a water sample."],
  ["next_delivery", "When our van comes to a restaurant, and what is on it."],
  ["lake_report", "Current conditions at a lake."],
])("%s only tells", (name, description) => expect(changes(name, description)).toBe(false));
