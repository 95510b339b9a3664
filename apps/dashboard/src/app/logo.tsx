import { Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import classes from "./logo.module.css";

export function Logo() {
  return (
    <Link to="/" className={classes.logo} aria-label="Callhook, home">
      <Group gap={10} wrap="nowrap">
        <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden>
          <rect width="32" height="32" rx="8" fill="#0f6f62" />
          <path
            d="M20.5 7v10.2a5.3 5.3 0 1 1-10.6 0v-2"
            fill="none"
            stroke="#fff"
            strokeWidth="3"
            strokeLinecap="round"
          />
          <circle cx="20.5" cy="7.6" r="2.4" fill="#fff" />
        </svg>
        <Text component="span" fw={650} fz={17} lts="-0.015em">
          Callhook
        </Text>
      </Group>
    </Link>
  );
}
