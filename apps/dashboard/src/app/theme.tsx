import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Deep sea green: white text on shade 7 and 8 passes 4.5:1. */
const sea: MantineColorsTuple = [
  "#ecf8f5",
  "#d8efe9",
  "#aeded3",
  "#80ccbb",
  "#5bbca7",
  "#3fa893",
  "#248d7a",
  "#0f6f62",
  "#0d6257",
  "#0a4f47",
];

/** A slightly cool dark scale; 7 is the page, 6 a card, 4 a border. */
const dark: MantineColorsTuple = [
  "#d6dadd",
  "#b9c0c4",
  "#98a1a7",
  "#6b757c",
  "#3a4348",
  "#2d3539",
  "#20272a",
  "#161b1e",
  "#111618",
  "#0c1012",
];

const gray: MantineColorsTuple = [
  "#f7f9f9",
  "#eff2f2",
  "#e3e8e8",
  "#d5dcdc",
  "#c0caca",
  "#98a5a5",
  "#768484",
  "#56635f",
  "#37413f",
  "#1f2726",
];

const dialogProps = {
  closeButtonProps: { "aria-label": "Close" },
  // A dialog's header would count as a second banner of the page.
  attributes: { header: { role: "presentation" } },
};

export const theme = createTheme({
  colors: { sea, dark, gray },
  primaryColor: "sea",
  primaryShade: { light: 7, dark: 8 },
  autoContrast: true,
  black: "#152120",
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace:
    "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.75rem", lineHeight: "1.25" },
      h2: { fontSize: "1.125rem", lineHeight: "1.4" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  cursorType: "pointer",
  // Plain objects: `Component.extend` would bring every component named here into the first load.
  components: {
    Button: { styles: { label: { fontWeight: 550 } } },
    InputWrapper: {
      styles: {
        label: { marginBottom: 4, fontWeight: 550 },
        description: { fontSize: 13, lineHeight: 1.45, marginBottom: 6 },
        error: { fontSize: 13, lineHeight: 1.45 },
      },
    },
    Drawer: { defaultProps: dialogProps, styles: { title: { fontWeight: 650 } } },
    Badge: { defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 550 } },
    Modal: {
      defaultProps: {
        padding: "lg",
        ...dialogProps,
      },
      styles: { title: { fontWeight: 650, fontSize: 17, lineHeight: 1.35, letterSpacing: "-0.01em" } },
    },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close notification" } } },
    Paper: { defaultProps: { radius: "lg" } },
    Table: { defaultProps: { verticalSpacing: "sm" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

const tintedColors = ["sea", "red", "green", "yellow", "orange", "blue", "grape", "indigo"];

/**
 * Mantine's text on its own tints stays below 4.5:1 for most colors, and its tints glow in the dark:
 * this darkens the text in the light, and calms the tint in the dark.
 */
export const tints: CSSVariablesResolver = () => ({
  variables: {},
  light: Object.fromEntries(
    tintedColors.flatMap((color) => [
      [`--mantine-color-${color}-light`, `color-mix(in srgb, var(--mantine-color-${color}-1) 72%, white)`],
      [
        `--mantine-color-${color}-light-color`,
        `color-mix(in srgb, var(--mantine-color-${color}-9) 65%, black)`,
      ],
    ]),
  ),
  dark: Object.fromEntries(
    tintedColors.flatMap((color) => [
      [`--mantine-color-${color}-light`, `color-mix(in srgb, var(--mantine-color-${color}-8) 26%, #20272a)`],
      [
        `--mantine-color-${color}-light-hover`,
        `color-mix(in srgb, var(--mantine-color-${color}-8) 36%, #20272a)`,
      ],
      [`--mantine-color-${color}-light-color`, `var(--mantine-color-${color}-2)`],
    ]),
  ),
});
