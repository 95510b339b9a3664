import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { startSampleBusiness } from "./start-sample-business.ts";

const friday = new Date(2026, 10, 20, 15, 30);
const business = await startSampleBusiness({ now: () => friday });
afterAll(() => business.close());
beforeEach(() => fetch(`${business.url}/requests`, { method: "DELETE" }));

const answerSchema = z.looseObject({
  issues: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
  requests: z
    .array(
      z.looseObject({ headers: z.record(z.string(), z.string()), query: z.record(z.string(), z.string()) }),
    )
    .default([]),
});
const json = { "content-type": "application/json" };
async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(business.url + path, {
    method: "POST",
    headers: { ...json, ...headers },
    body: text,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: answerSchema.parse(await response.json()),
  };
}
async function get(path: string) {
  const response = await fetch(business.url + path);
  return { status: response.status, body: answerSchema.parse(await response.json()) };
}

test("an area we serve is offered the next weekday morning", async () => {
  const answer = await post("/check-area", { zip_code: "94110", service_type: "blocked drain" });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    zip_code: "94110",
    area: "Mission District",
    service_type: "drain cleaning",
    serviced: true,
    earliest_slot: "Monday, November 23 at 9:00 AM",
  });
});

test("an emergency is offered the same day", async () => {
  const answer = await post("/check-area", { zip_code: 94110, service_type: "a pipe burst" });
  expect(answer.body["earliest_slot"]).toBe("Friday, November 20 at 5:00 PM");
});

test("an area we do not serve has no slot", async () => {
  const answer = await post("/check-area", { zip_code: "10001", service_type: "leak" });
  expect(answer.body).toMatchObject({ serviced: false, earliest_slot: null });
});

test("every wrong field of a body is named at once", async () => {
  const answer = await post("/check-area", { zip_code: "941" });
  expect(answer.status).toBe(422);
  expect(answer.body.issues.map((issue) => issue.field)).toEqual(["zip_code", "service_type"]);
});

test("a body that is not JSON is refused with 400", async () => {
  const answer = await post("/check-area", "{oops");
  expect(answer.status).toBe(400);
  expect(answer.body["error"]).toBe("malformed-json");
});

test("a body that is JSON but no object is refused with 422", async () => {
  for (const body of ["null", "[]", '"94110"', "7"]) {
    const answer = await post("/check-area", body);
    expect(answer.status).toBe(422);
  }
});

test("a form-encoded body is read like a JSON body", async () => {
  const response = await fetch(`${business.url}/check-area`, {
    method: "POST",
    body: new URLSearchParams({ zip_code: "94114", service_type: "toilet" }),
  });
  expect(await response.json()).toMatchObject({ serviced: true, area: "Castro" });
});

test("a price grows with the hours and names its currency", async () => {
  const one = await get("/price-quote?service_type=leak");
  const three = await get("/price-quote?service_type=leak&hours=3");
  expect(one.body).toMatchObject({ hours: 1, price: 200, currency: "USD" });
  expect(three.body).toMatchObject({ hours: 3, price: 480 });
});

test("a quote for no number of hours is refused by field", async () => {
  const answer = await get("/price-quote?service_type=leak&hours=many");
  expect(answer.status).toBe(422);
  expect(answer.body.issues).toEqual([{ field: "hours", message: "hours must be a number, such as 1.5." }]);
});

const dana = { customer_name: "Dana Whitfield", phone: "415 555 0134", problem: "Kitchen drain is blocked" };

test("each ticket gets its own number", async () => {
  const first = await post("/tickets", dana);
  const second = await post("/tickets", dana);
  expect(first.status).toBe(201);
  expect(second.body["ticket_number"]).not.toBe(first.body["ticket_number"]);
});

test("repeating an idempotency key gives the first ticket again", async () => {
  const key = { "idempotency-key": "call-1" };
  const first = await post("/tickets", dana, key);
  const again = await post("/tickets", dana, key);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
});

test("an idempotency key of another ticket is refused", async () => {
  const key = { "idempotency-key": "call-2" };
  await post("/tickets", dana, key);
  const answer = await post("/tickets", { ...dana, problem: "Something else" }, key);
  expect(answer.status).toBe(422);
  expect(answer.body["message"]).toContain("Idempotency-Key");
});

test("a ticket needs a phone number of ten digits", async () => {
  const answer = await post("/tickets", { ...dana, phone: "0134" });
  expect(answer.body.issues).toEqual([{ field: "phone", message: "phone must be a ten-digit number." }]);
});

test("a customer is found however the number is written", async () => {
  for (const phone of ["+14155550134", "4155550134", "(415) 555-0134"]) {
    const answer = await get(`/customers/${encodeURIComponent(phone)}`);
    expect(answer.body["name"]).toBe("Dana Whitfield");
  }
});

test("an unknown customer is a 404 in JSON", async () => {
  const answer = await get("/customers/4155550000");
  expect(answer).toMatchObject({ status: 404, body: { error: "not-found" } });
});

test("a part is found by its words, in the plural too", async () => {
  const answer = await get("/stock?part=Wax%20Rings");
  expect(answer.body).toMatchObject({ part: "wax ring", in_stock: 31 });
});

test("a part we do not carry is a 404 that names it", async () => {
  const answer = await get("/stock?part=flux%20capacitor");
  expect(answer.status).toBe(404);
  expect(answer.body["message"]).toContain("flux capacitor");
});

test("the request log holds exactly what was sent", async () => {
  await post("/check-area?x=1", '{ "zip_code":"94110", "service_type":"drain" }', { "x-trace": "abc" });
  const { requests } = (await get("/requests")).body;
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: "POST",
    path: "/check-area",
    query: { x: "1" },
    url: "/check-area?x=1",
    body: '{ "zip_code":"94110", "service_type":"drain" }',
    json: { zip_code: "94110", service_type: "drain" },
    at: friday.toISOString(),
  });
  expect(requests[0]?.headers["x-trace"]).toBe("abc");
});

test("the request log keeps the last 200 and can be cleared", async () => {
  for (let count = 0; count < 205; count += 1) await get(`/nowhere?count=${count}`);
  const { requests } = (await get("/requests")).body;
  expect(requests).toHaveLength(200);
  expect(requests[0]?.query["count"]).toBe("5");
  await fetch(`${business.url}/requests`, { method: "DELETE" });
  expect((await get("/requests")).body.requests).toEqual([]);
});

test("an unknown path is a 404 in JSON that names it", async () => {
  const answer = await get("/nowhere");
  expect(answer).toMatchObject({
    status: 404,
    body: { error: "not-found", message: "There is no GET /nowhere here." },
  });
});

test("a body over 100 kB is refused", async () => {
  const answer = await post("/tickets", { ...dana, problem: "x".repeat(200_000) });
  expect(answer.status).toBe(413);
});

test("the broken endpoint answers 500 and the slow one answers late", async () => {
  expect((await get("/broken")).status).toBe(500);
  const startedAt = performance.now();
  expect((await get("/slow?seconds=0.2")).body).toMatchObject({ waited_seconds: 0.2 });
  expect(performance.now() - startedAt).toBeGreaterThan(150);
});

test("the home page lists every endpoint for a person", async () => {
  const page = await (await fetch(business.url)).text();
  for (const path of ["/check-area", "/price-quote", "/tickets", "/customers/{phone}", "/stock"]) {
    expect(page).toContain(path);
  }
});

test("a port that is taken rejects instead of starting elsewhere", async () => {
  const port = Number(new URL(business.url).port);
  await expect(startSampleBusiness({ port })).rejects.toThrow("EADDRINUSE");
});
