import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { auditSearchOf } from "../features/settings/audit-log/audit-search.ts";
import { deliverySearchOf } from "../features/settings/webhooks/delivery-search.ts";
import { callsSearchOf } from "../lib/calls-search.ts";
import { conversationSearchOf } from "../lib/conversation-search.ts";
import { librarySearchOf } from "../lib/library-search.ts";
import { overviewSearchOf } from "../lib/overview-search.ts";
import { createPageLoad } from "../lib/page-load.ts";
import { toolSearchOf } from "../lib/tool-search.ts";
import { LoadingState } from "../components/loading-state.tsx";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { Root } from "./root.tsx";

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyPage(() => import("../features/home/home-page.tsx"), "HomePage"),
});

const integrationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/integrations",
  component: lazyPage(() => import("../features/integrations/integrations-page.tsx"), "IntegrationsPage"),
});

const toolsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/integrations/webhook",
  validateSearch: librarySearchOf,
  component: lazyPage(() => import("../features/tools/tools-page.tsx"), "ToolsPage"),
});

const newToolRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/integrations/webhook/new",
  validateSearch: (search: Record<string, unknown>): { template?: string; paste?: true; begun?: true } => ({
    ...(typeof search.template === "string" ? { template: search.template } : {}),
    ...(search.paste === true ? { paste: true } : {}),
    ...(search.begun === true ? { begun: true } : {}),
  }),
  component: lazyPage(() => import("../features/tools/new-tool-page.tsx"), "NewToolPage"),
});

const toolRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/integrations/webhook/$toolId",
  validateSearch: toolSearchOf,
  component: lazyPage(() => import("../features/tools/tool-page.tsx"), "ToolPage"),
});

const receptionistRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/receptionist",
  validateSearch: conversationSearchOf,
  component: lazyPage(() => import("../features/receptionist/receptionist-page.tsx"), "ReceptionistPage"),
});

const assistantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/assistant",
  validateSearch: conversationSearchOf,
  component: lazyPage(() => import("../features/assistant/assistant-page.tsx"), "AssistantPage"),
});

const callsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/calls",
  validateSearch: callsSearchOf,
  component: lazyPage(() => import("../features/calls/calls-page.tsx"), "CallsPage"),
});

const unrecordedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/calls/unrecorded",
  component: lazyPage(() => import("../features/calls/unrecorded/unrecorded-page.tsx"), "UnrecordedPage"),
});

const callRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/calls/$callId",
  component: lazyPage(() => import("../features/calls/call-page.tsx"), "CallPage"),
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/overview",
  validateSearch: overviewSearchOf,
  component: lazyPage(() => import("../features/overview/overview-page.tsx"), "OverviewPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyPage(() => import("../features/settings/settings-layout.tsx"), "SettingsLayout"),
});

const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  component: lazyPage(() => import("../features/settings/settings-index.tsx"), "SettingsIndex"),
});

const accountRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/account",
  component: lazyPage(() => import("../features/settings/account/account-page.tsx"), "AccountPage"),
});

const workspaceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/workspace",
  component: lazyPage(() => import("../features/settings/workspace/workspace-page.tsx"), "WorkspacePage"),
});

const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/members",
  component: lazyPage(() => import("../features/settings/members/members-page.tsx"), "MembersPage"),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/api-keys",
  component: lazyPage(() => import("../features/settings/api-keys/api-keys-page.tsx"), "ApiKeysPage"),
});

const secretsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/secrets",
  component: lazyPage(() => import("../features/settings/secrets/secrets-page.tsx"), "SecretsPage"),
});

const connectionsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/connections",
  component: lazyPage(
    () => import("../features/settings/connections/connections-page.tsx"),
    "ConnectionsPage",
  ),
});

const environmentsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/environments",
  component: lazyPage(
    () => import("../features/settings/environments/environments-page.tsx"),
    "EnvironmentsPage",
  ),
});

const phoneRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/phone",
  component: lazyPage(() => import("../features/settings/phone/phone-page.tsx"), "PhonePage"),
});

const webhooksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/webhooks",
  component: lazyPage(() => import("../features/settings/webhooks/webhooks-page.tsx"), "WebhooksPage"),
});

const deliveriesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/webhooks/$webhookId",
  validateSearch: deliverySearchOf,
  component: lazyPage(() => import("../features/settings/webhooks/deliveries-page.tsx"), "DeliveriesPage"),
});

const planRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/plan",
  component: lazyPage(() => import("../features/settings/plan/plan-page.tsx"), "PlanPage"),
});

const auditLogRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/audit-log",
  validateSearch: auditSearchOf,
  component: lazyPage(() => import("../features/settings/audit-log/audit-log-page.tsx"), "AuditLogPage"),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === "string" ? { to: search.to } : {},
  staticData: { isEntrance: true },
  component: lazyPage(() => import("../features/entrance/sign-in-page.tsx"), "SignInPage"),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup",
  staticData: { isEntrance: true },
  component: lazyPage(() => import("../features/entrance/setup-page.tsx"), "SetupPage"),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgot-password",
  staticData: { isEntrance: true },
  component: lazyPage(() => import("../features/entrance/forgot-password-page.tsx"), "ForgotPasswordPage"),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset-password",
  staticData: { isEntrance: true },
  component: lazyPage(() => import("../features/entrance/reset-password-page.tsx"), "ResetPasswordPage"),
});

const verifyEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/verify-email",
  staticData: { isEntrance: true },
  component: lazyPage(() => import("../features/entrance/verify-email-page.tsx"), "VerifyEmailPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitations/$token",
  staticData: { isEntrance: true },
  component: lazyPage(() => import("../features/entrance/invitation-page.tsx"), "InvitationPage"),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  integrationsRoute,
  toolsRoute,
  newToolRoute,
  toolRoute,
  receptionistRoute,
  assistantRoute,
  callsRoute,
  unrecordedRoute,
  callRoute,
  overviewRoute,
  settingsRoute.addChildren([
    settingsIndexRoute,
    accountRoute,
    workspaceRoute,
    membersRoute,
    apiKeysRoute,
    secretsRoute,
    connectionsRoute,
    environmentsRoute,
    phoneRoute,
    webhooksRoute,
    deliveriesRoute,
    planRoute,
    auditLogRoute,
  ]),
  signInRoute,
  setupRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  verifyEmailRoute,
  invitationRoute,
]);

export function createAppRouter() {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultPendingComponent: LoadingState,
    scrollRestoration: true,
  });
}

/** A page that is fetched when it is first visited. */
function lazyPage<Name extends string, Module extends Record<Name, ComponentType>>(
  fetchPage: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(createPageLoad(fetchPage), name);
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** For whoever is not signed in: shown without navigation. */
    isEntrance?: boolean;
  }
}
