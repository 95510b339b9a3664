// @vitest-environment happy-dom
import { foldTranscript, transcriptStepSchema } from "@callhook/core";
import { Link } from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import { show } from "../../testing/show.tsx";
import { CallPage } from "./call-page.tsx";
import { mostDrawnSteps } from "./steps/call-steps.tsx";

const at = "2026-11-23T17:00:00.000Z";
const step = transcriptStepSchema.parse({ type: "caller-spoke", text: "Hello." });
const details = {
  call: { ...aCall({ status: "ended" }), variables: {}, mocks: null },
  transcript: foldTranscript(
    Array.from({ length: mostDrawnSteps + 1 }, (_, index) => ({ ...step, sequence: index + 1, at })),
  ),
  recorded: true,
  unreadableSequences: [],
  analysis: null,
  platformAnalysis: null,
};

test("what was looked for in one call is not looked for in the next", async () => {
  const { user } = await show(
    <>
      <CallPage />
      {["call_1", "call_2"].map((callId) => (
        <Link key={callId} to="/calls/$callId" params={{ callId }}>
          Go to {callId}
        </Link>
      ))}
    </>,
    {
      path: "/calls/$callId",
      at: "/calls/call_1",
      answers: {
        ...aWorkspaceFor("editor"),
        "calls.get": () => details,
      },
    },
  );
  const field = () => screen.findByLabelText<HTMLInputElement>("Find in this call");
  // What was read before is there at once, and the page stays.
  await user.click(await screen.findByRole("link", { name: "Go to call_2" }));
  await user.type(await field(), "hello");
  expect((await field()).value).toBe("hello");
  await user.click(screen.getByRole("link", { name: "Go to call_1" }));
  await expect.poll(async () => (await field()).value).toBe("");
});
