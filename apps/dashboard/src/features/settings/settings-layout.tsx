import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
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
  const navigation = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // In a row that is wider than the screen, the section that is open would stand out of sight.
  useEffect(() => {
    const open = navigation.current?.querySelector<HTMLElement>('[aria-current="page"]');
    navigation.current?.scrollTo({ left: (open?.offsetLeft ?? 0) - 60 });
  }, [path, sections.length]);
  return (
    <nav ref={navigation} aria-label="Settings" className={classes.navigation}>
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
