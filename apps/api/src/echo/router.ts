import { procedureFor, router } from "../trpc.ts";
import { echoOf } from "./echo-of.ts";
import { echoUrl } from "./echo-url.ts";
import { listEchoRequests } from "./list-echo-requests.ts";

export const echoRouter = router({
  url: procedureFor("tools:run").query(({ ctx }) => echoUrl(ctx)),
  requests: procedureFor("tools:run").query(({ ctx }) => listEchoRequests(ctx)),
  clear: procedureFor("tools:run").mutation(({ ctx }) => echoOf(ctx).clear()),
});
