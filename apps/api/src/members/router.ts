import { roleSchema } from "@callhook/core";
import { invitationRepository, memberRepository } from "@callhook/db";
import { z } from "zod";
import { bareToken } from "../auth/mailed-token.ts";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { openProcedure, personProcedure, procedureFor, router } from "../trpc.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { limitMails } from "./limit-mails.ts";
import { listMembers } from "./list-members.ts";
import { sendInvitation } from "./send-invitation.ts";
import { showInvitation } from "./show-invitation.ts";

const pageSchema = z.object(pageInput).prefault({});
const invitationSchema = z.object({ invitationId: idSchema });
const tokenSchema = z.object({ token: z.string().min(1).max(200).transform(bareToken) });
const inviteSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "An email address can be at most 254 characters long.")
    .pipe(z.email("Enter an email address such as anna@example.com.")),
  role: roleSchema,
});

export const membersRouter = router({
  list: procedureFor("members:read")
    .input(pageSchema)
    .query(({ ctx, input }) => listMembers({ context: ctx, page: input })),
  setRole: procedureFor("members:write")
    .input(z.object({ userId: idSchema, role: roleSchema }))
    .mutation(({ ctx, input }) => memberRepository(scopeOf(ctx)).setRole(input)),
  remove: procedureFor("members:write")
    .input(z.object({ userId: idSchema }))
    .mutation(({ ctx, input }) => memberRepository(scopeOf(ctx)).remove(input.userId)),
  /** For every role: what everybody may do is read the workspace. */
  leave: procedureFor("workspace:read").mutation(({ ctx }) => memberRepository(scopeOf(ctx)).leave()),

  invitations: procedureFor("members:read")
    .input(pageSchema)
    .query(({ ctx, input }) => invitationRepository(scopeOf(ctx)).list(input)),
  invite: procedureFor("members:write")
    .input(inviteSchema)
    .mutation(async ({ ctx, input }) => {
      await limitMails({ context: ctx, to: input.email });
      const invitation = await invitationRepository(scopeOf(ctx)).invite(input);
      return sendInvitation({ context: ctx, invitation });
    }),
  renewInvitation: procedureFor("members:write")
    .input(invitationSchema)
    .mutation(async ({ ctx, input }) => {
      await limitMails({ context: ctx, to: input.invitationId });
      const invitation = await invitationRepository(scopeOf(ctx)).renew(input.invitationId);
      return sendInvitation({ context: ctx, invitation });
    }),
  revokeInvitation: procedureFor("members:write")
    .input(invitationSchema)
    .mutation(({ ctx, input }) => invitationRepository(scopeOf(ctx)).revoke(input.invitationId)),

  invitation: openProcedure
    .input(tokenSchema)
    .query(({ ctx, input }) => showInvitation({ services: ctx.services, token: input.token })),
  acceptInvitation: personProcedure
    .input(tokenSchema)
    .mutation(({ ctx: { services, person, origin }, input }) =>
      acceptInvitation({ services, person, origin, token: input.token }),
    ),
});
