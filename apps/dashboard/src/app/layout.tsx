import { AppShell, Box, Burger, Group, Skeleton } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import classes from "./layout.module.css";
import { Logo } from "./logo.tsx";
import { navigationEntries } from "./navigation.tsx";
import { PlanBadge } from "./plan-badge.tsx";
import { SignedOut } from "./signed-out.tsx";
import { useNarrowNavigation } from "./use-narrow-navigation.ts";
import { WorkspaceName } from "./workspace-name.tsx";

const UserMenu = lazy(async () => ({ default: (await import("./user-menu.tsx")).UserMenu }));

/** The frame around every page: navigation, header and the page itself. */
export function Layout() {
  const navigation = useNarrowNavigation();
  const { isOpened } = navigation;

  return (
    <>
      <a className="skip-link" href="#page">
        Skip to the page
      </a>
      <AppShell
        layout="alt"
        header={{ height: 60 }}
        navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isOpened } }}
        padding={0}
      >
        <AppShell.Header className={classes.header}>
          <Group h="100%" px={{ base: "md", sm: "xl" }} justify="space-between" wrap="nowrap">
            <Group gap="sm" hiddenFrom="sm" wrap="nowrap">
              <Burger
                ref={navigation.opener}
                opened={false}
                onClick={navigation.open}
                size="sm"
                aria-label="Navigation"
                aria-expanded={isOpened}
              />
              <Logo />
            </Group>
            <Group gap="md" ms="auto" wrap="nowrap">
              <WorkspaceName />
              <PlanBadge />
              <Box visibleFrom="sm">
                <ColorSchemeToggle />
              </Box>
              <Suspense fallback={<Skeleton circle height={34} />}>
                <UserMenu />
              </Suspense>
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar
          className={classes.navbar}
          aria-label="Main"
          data-closed={!isOpened || undefined}
          onKeyDown={navigation.closeOnEscape}
        >
          <Group h={60} px="md" justify="space-between" wrap="nowrap">
            <Logo />
            <Burger
              ref={navigation.closer}
              opened
              onClick={navigation.close}
              size="sm"
              hiddenFrom="sm"
              aria-label="Close navigation"
            />
          </Group>
          <NavigationLinks />
          <Box hiddenFrom="sm" px="md" pt="lg">
            <ColorSchemeToggle />
          </Box>
        </AppShell.Navbar>
        <AppShell.Main id="page" tabIndex={-1} className={classes.main}>
          <div className={classes.page}>
            <Outlet />
          </div>
        </AppShell.Main>
      </AppShell>
      <SignedOut />
    </>
  );
}

function NavigationLinks() {
  return (
    <ul className={classes.links}>
      {navigationEntries.map(({ to, label, icon: Icon, exact }) => (
        <li key={to}>
          <Link to={to} className={classes.link} activeOptions={{ exact }}>
            <Icon size={19} stroke={1.7} aria-hidden />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
