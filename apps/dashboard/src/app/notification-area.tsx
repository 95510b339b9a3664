import { Notifications } from "@mantine/notifications";

export function NotificationArea() {
  return <Notifications position="top-center" limit={3} />;
}
