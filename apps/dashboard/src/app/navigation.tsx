import {
  IconChartBar,
  IconHeadset,
  IconHome,
  IconMessageCircle,
  IconPhone,
  IconPlugConnected,
  IconSettings,
} from "@tabler/icons-react";

/** The pages of the main navigation, in the order a day at work meets them. */
export const navigationEntries = [
  { to: "/", label: "Home", icon: IconHome, exact: true },
  { to: "/receptionist", label: "Receptionist", icon: IconHeadset, exact: false },
  { to: "/assistant", label: "Assistant", icon: IconMessageCircle, exact: false },
  { to: "/calls", label: "Calls", icon: IconPhone, exact: false },
  { to: "/overview", label: "Overview", icon: IconChartBar, exact: false },
  { to: "/integrations", label: "Integrations", icon: IconPlugConnected, exact: false },
  { to: "/settings", label: "Settings", icon: IconSettings, exact: false },
] as const;
