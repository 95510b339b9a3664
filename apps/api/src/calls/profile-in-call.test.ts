import { defaultAgentProfiles, defaultAgentSettings } from "@callhook/core";
import { expect, test } from "vitest";
import { profileInCall } from "./profile-in-call.ts";

const transferTo = "+14155550199";
const profile = {
  id: "receptionist",
  ...defaultAgentProfiles.receptionist,
  ...defaultAgentSettings,
  transferTo,
  limits: { ...defaultAgentSettings.limits, silenceSeconds: 8 },
} as const;

test.each([
  { channel: "phone", platform: null, silenceSeconds: 8, transferTo },
  { channel: "simulator", platform: null, silenceSeconds: 8, transferTo },
  { channel: "platform", platform: "vapi", silenceSeconds: 8, transferTo },
  { channel: "platform", platform: "retell", silenceSeconds: null, transferTo },
  { channel: "platform", platform: "elevenlabs", silenceSeconds: null, transferTo: null },
] as const)(
  "on $channel of $platform an agent asks after $silenceSeconds s of silence, and puts through to $transferTo",
  ({ channel, platform, silenceSeconds, ...expected }) => {
    const inCall = profileInCall({ profile, call: { channel, platform } });
    expect(inCall).toEqual({
      ...profile,
      transferTo: expected.transferTo,
      limits: { ...profile.limits, silenceSeconds },
    });
  },
);
