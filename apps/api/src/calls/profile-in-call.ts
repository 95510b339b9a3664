import type { Agent, Call } from "@callhook/db";

/**
 * The agent as the platform of a call lets it be. Retell and ElevenLabs watch for silence themselves, so that a caller
 * would be asked twice whether they are there. ElevenLabs cannot hand a caller over: who is promised it would be cut off.
 */
export function profileInCall(options: { profile: Agent; call: Pick<Call, "channel" | "platform"> }): Agent {
  const { profile, call } = options;
  if (call.channel !== "platform") return profile;
  const isElevenLabs = call.platform === "elevenlabs";
  if (!isElevenLabs && call.platform !== "retell") return profile;
  return {
    ...profile,
    limits: { ...profile.limits, silenceSeconds: null },
    transferTo: isElevenLabs ? null : profile.transferTo,
  };
}
