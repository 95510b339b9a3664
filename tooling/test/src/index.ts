export { findChromium, type Chromium } from "./chromium/find-chromium.ts";
