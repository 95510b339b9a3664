import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { addCheckArea } from "./endpoints/check-area.ts";
import { addCustomers } from "./endpoints/customers.ts";
import { addMisbehaving } from "./endpoints/misbehaving.ts";
import { addPriceQuote } from "./endpoints/price-quote.ts";
import { addStock } from "./endpoints/stock.ts";
import { addTickets } from "./endpoints/tickets.ts";
import { homePage } from "./home-page.ts";
import { addRequestLog } from "./request-log.ts";

const maximumBodyBytes = 100_000;

/** A plumber's endpoints. `now` decides which appointment is the earliest. */
export function createApp(options: { now?: () => Date } = {}): Hono {
  const now = options.now ?? (() => new Date());
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: maximumBodyBytes,
      onError: (context) =>
        context.json({ error: "too-large", message: "The body can be at most 100 kB." }, 413),
    }),
  );
  addRequestLog(app, now);
  app.get("/", (context) => context.html(homePage()));
  addCheckArea(app, now);
  addPriceQuote(app);
  addTickets(app, now);
  addCustomers(app);
  addStock(app);
  addMisbehaving(app);
  app.notFound((context) =>
    context.json(
      { error: "not-found", message: `There is no ${context.req.method} ${context.req.path} here.` },
      404,
    ),
  );
  app.onError((error, context) =>
    error instanceof HTTPException
      ? error.getResponse()
      : context.json({ error: "internal", message: "The sample business failed to answer." }, 500),
  );
  return app;
}
