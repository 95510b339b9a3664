import type { ChannelSound } from "../protocol.ts";
import type { PublicBase } from "../public-base.ts";

/** Where a platform fetches the sounds. */
export function soundAddress({ https }: PublicBase): (sound: ChannelSound) => string {
  return (sound) => `${https}/sounds/${sound}.wav`;
}
