import { Link, Outlet } from "@tanstack/react-router";
import classes from "./settings-layout.module.css";
import { settingsSections } from "./settings-sections.ts";
import { useWorkspaceAccess } from "./use-workspace-access.ts";

/** The settings: their sections beside the one that is open, above it where there is little room. */
export function SettingsLayout() {
  return (
    <div className={classes.settings}>
      <SectionLinks />
      <div className={classes.section}>
        <Outlet />
      </div>
    </div>
  );
}

function SectionLinks() {
  const { may } = useWorkspaceAccess();
  const sections = settingsSections.filter(({ needs }) => needs === null || may(needs));
  return (
    <nav aria-label="Settings" className={classes.navigation}>
      <ul className={classes.links}>
        {sections.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link}>
              <Icon size={18} stroke={1.7} aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
