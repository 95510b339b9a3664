import { Navigate } from "@tanstack/react-router";

/** The settings begin with the account, which everybody has. */
export function SettingsIndex() {
  return <Navigate to="/settings/account" replace />;
}
