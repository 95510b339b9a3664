import { lineAccess } from "@callhook/db";
import { queryRows } from "@callhook/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

const publicUrl = "https://callhook.example.com";
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32), PUBLIC_URL: publicUrl });
  await api.client.secrets.write.mutate({ name: "twilio-token", value: "token-of-twilio" });
});
afterAll(() => api.close());

const accountId = `AC${"0123456789abcdef".repeat(2)}`;
const aName = () => `Line ${crypto.randomUUID()}`;
const aTwilioLine = () => ({
  name: aName(),
  provider: "twilio" as const,
  accountId,
  credentialSecret: "twilio-token",
});
const aRetellLine = () => api.client.lines.create.mutate({ name: aName(), provider: "retell" });

test("a line is made with sensible settings, listed, changed and removed", async () => {
  const { lines } = api.client;
  const line = await lines.create.mutate({ ...aTwilioLine(), phoneNumber: "+1 (415) 555-0123" });
  expect(line).toMatchObject({
    agent: "receptionist",
    environment: "production",
    phoneNumber: "+14155550123",
    enabled: true,
    voice: { language: "en-US", hints: [], ignoreBackchannel: true, interruptSensitivity: "medium" },
  });
  const { id: lineId, name } = line;
  const draft = { ...aTwilioLine(), name, voice: { language: "de-DE", hints: ["Rohrbruch"] } };
  const changed = await lines.update.mutate({ lineId, draft });
  expect(changed).toMatchObject({ phoneNumber: null, voice: { language: "de-DE", hints: ["Rohrbruch"] } });
  const { items } = await lines.list.query({});
  expect(items.find(({ id }) => id === lineId)).toEqual(changed);
  await lines.remove.mutate({ lineId });
  expect(await refusalOf(lines.get.query({ lineId }))).toMatchObject({ code: "not-found" });
});

test.each([
  ["accountId", { accountId: "AC123" }],
  ["credentialSecret", { credentialSecret: null }],
  ["phoneNumber", { phoneNumber: "415 555 0123" }],
  ["environment", { environment: "nowhere" }],
  ["voice.voice", { voice: { voice: '"/><Say>' } }],
  ["voice.language", { voice: { language: "English" } }],
])("a wrong %s is refused at its field", async (path, wrong) => {
  const create = api.client.lines.create.mutate({ ...aTwilioLine(), ...wrong });
  expect(await refusalOf(create)).toMatchObject({ code: "invalid-input", paths: [path] });
});

test("two lines of one name are refused, whatever their case", async () => {
  const { name } = await aRetellLine();
  const again = api.client.lines.create.mutate({ name: name.toUpperCase(), provider: "retell" });
  expect(await refusalOf(again)).toMatchObject({ code: "invalid-input", paths: ["name"] });
});

test("the address of a line is shown again, finds it, and is worth nothing once it was renewed", async () => {
  const { lines } = api.client;
  const { id: lineId } = await aRetellLine();
  const addressOf = async () => (await lines.get.query({ lineId })).addresses[0]?.url ?? "";
  const secretOf = (url: string) => url.split("/").at(-1) ?? "";
  const url = await addressOf();
  expect(url).toMatch(/^wss:\/\/callhook\.example\.com\/channels\/retell\/[\w-]{32}$/);
  const access = lineAccess(api.database);
  const find = (address: string) => access.findByPath({ provider: "retell", pathSecret: secretOf(address) });
  expect(await find(url)).toMatchObject({ id: lineId, workspaceId: "default" });
  expect(await access.findByPath({ provider: "elevenlabs", pathSecret: secretOf(url) })).toBeUndefined();
  await lines.setEnabled.mutate({ lineId, enabled: false });
  expect(await find(url)).toBeUndefined();
  await lines.setEnabled.mutate({ lineId, enabled: true });
  await lines.renewAddress.mutate({ lineId });
  const renewed = await addressOf();
  expect(renewed).not.toBe(url);
  expect(await find(url)).toBeUndefined();
  expect(await find(renewed)).toMatchObject({ id: lineId });
  const [row] = await queryRows(api.database, `select lines::text as kept from lines where id = '${lineId}'`);
  expect(String(row?.["kept"])).not.toContain(secretOf(renewed));
});

test("of a Twilio account the line of the number is found before the one of all numbers, and a disabled one last", async () => {
  const { lines } = api.client;
  const account = `AC${"f".repeat(32)}`;
  const every = await lines.create.mutate({ ...aTwilioLine(), accountId: account });
  const numbered = await lines.create.mutate({
    ...aTwilioLine(),
    accountId: account,
    phoneNumber: "+14155550100",
  });
  await lines.create.mutate({ ...aTwilioLine(), accountId: account, phoneNumber: "+14155550999" });
  const found = async () =>
    (await lineAccess(api.database).findTwilio({ accountId: account, to: "+14155550100" })).map(
      ({ id }) => id,
    );
  expect(await found()).toEqual([numbered.id, every.id]);
  await lines.setEnabled.mutate({ lineId: numbered.id, enabled: false });
  expect(await found()).toEqual([every.id, numbered.id]);
});

test("the secret of a line says so, and is removed by force alone", async () => {
  const { secrets, lines } = api.client;
  await secrets.write.mutate({ name: "eleven-key", value: "key-of-elevenlabs" });
  const line = await lines.create.mutate({
    name: aName(),
    provider: "elevenlabs",
    credentialSecret: "eleven-key",
  });
  const { items } = await secrets.list.query({});
  expect(items.find(({ name }) => name === "eleven-key")?.usedBy.lines).toEqual([
    { id: line.id, name: line.name },
  ]);
  expect(await refusalOf(secrets.remove.mutate({ name: "eleven-key" }))).toMatchObject({
    code: "in-use",
    message: expect.stringContaining(line.name),
  });
  await secrets.remove.mutate({ name: "eleven-key", force: true });
});

test("a line goes along where its environment gets another name, and keeps it from being removed", async () => {
  const { environments, lines } = api.client;
  const { id: environmentId } = await environments.create.mutate({ name: "staging" });
  const line = await lines.create.mutate({ name: aName(), provider: "retell", environment: "staging" });
  await environments.rename.mutate({ environmentId, name: "rehearsal" });
  expect(await lines.get.query({ lineId: line.id })).toMatchObject({ environment: "rehearsal" });
  expect(await refusalOf(environments.remove.mutate({ environmentId }))).toMatchObject({
    code: "in-use",
    message: expect.stringContaining(line.name),
  });
});
