import { createEngine } from "@callhook/core/engine";
import { startEndpoint } from "@callhook/core/testing";

// Stands for a business on this machine; your own tools call a public URL and need no `allowHosts`.
const plumber = await startEndpoint({ handler: { json: { serviced: true, earliest: "Tuesday at 9:00" } } });
const engine = createEngine({ allowHosts: [plumber.host] });

const outcome = await engine.execute({
  tool: {
    name: "Check availability in area",
    description: "Checks whether we come out to an area. Use it when a caller asks.",
    method: "POST",
    url: `${plumber.url}/check-area`,
    parameters: [
      { key: "zip_code", type: "string", location: "body", required: true, description: "Five digits." },
    ],
    bodyFormat: "json",
    responseTimeoutSeconds: 10,
    interruptions: "allow",
    agentTargets: ["receptionist"],
  },
  arguments: { zip_code: 94110 },
});

console.log("sent", outcome.request?.body);
console.log(outcome.status, outcome.status === "succeeded" ? outcome.value : outcome.message);

await engine.close();
await plumber.close();
