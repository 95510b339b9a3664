import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./app/global.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { config } from "zod/v4/core";
import { Providers } from "./app/providers.tsx";
import { createAppRouter } from "./app/router.tsx";

// The page's content security policy forbids the code that zod would generate for speed.
config({ jitless: true });

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id root.");

createRoot(container).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={createAppRouter()} />
    </Providers>
  </StrictMode>,
);
