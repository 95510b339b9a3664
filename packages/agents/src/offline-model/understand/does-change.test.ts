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
])("%s only tells", (name, description) => expect(changes(name, description)).toBe(false));
