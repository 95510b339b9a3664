import { invitationHeader } from "../admission.ts";

export function withInvitation(token: string): Record<string, string> {
  return { [invitationHeader]: token };
}
