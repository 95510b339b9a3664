import type { Permission } from "@callhook/core";
import {
  IconBuilding,
  IconChartBar,
  IconHistory,
  IconKey,
  IconPhone,
  IconPlugConnected,
  IconShieldLock,
  IconUserCircle,
  IconUsers,
  IconVersions,
  IconWebhook,
} from "@tabler/icons-react";

/** The pages of the settings; `needs` is what somebody must be allowed to see one at all. */
export const settingsSections = [
  { to: "/settings/account", label: "Account", icon: IconUserCircle, needs: null },
  { to: "/settings/workspace", label: "Workspace", icon: IconBuilding, needs: "workspace:read" },
  { to: "/settings/members", label: "Members", icon: IconUsers, needs: "members:read" },
  { to: "/settings/api-keys", label: "API keys", icon: IconKey, needs: "api-keys:read" },
  { to: "/settings/secrets", label: "Secrets", icon: IconShieldLock, needs: "secrets:read" },
  { to: "/settings/connections", label: "Connections", icon: IconPlugConnected, needs: "secrets:read" },
  { to: "/settings/environments", label: "Environments", icon: IconVersions, needs: "tools:read" },
  { to: "/settings/phone", label: "Phone", icon: IconPhone, needs: "lines:read" },
  { to: "/settings/webhooks", label: "Webhooks", icon: IconWebhook, needs: "webhooks:read" },
  { to: "/settings/plan", label: "Plan and usage", icon: IconChartBar, needs: "workspace:read" },
  { to: "/settings/audit-log", label: "Audit log", icon: IconHistory, needs: "audit-log:read" },
] as const satisfies readonly { needs: Permission | null; [key: string]: unknown }[];
