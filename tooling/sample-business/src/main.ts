import { startSampleBusiness } from "./start-sample-business.ts";

const port = Number(process.env["PORT"] ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT must be a number from 0 to 65535, but it is "${process.env["PORT"]}".`);
  process.exit(1);
}

const business = await startSampleBusiness({ port }).catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The sample business could not listen on port ${port}: ${reason}`);
  process.exit(1);
});
console.log(`The sample business answers at ${business.url}`);
process.send?.({ type: "ready", url: business.url });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void business.close().then(() => process.exit(0)));
}
