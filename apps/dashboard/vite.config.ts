import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = "http://localhost:3000";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", target: "es2024", reportCompressedSize: true },
  server: { port: 5173, proxy: { "/api": api, "/trpc": api, "/healthz": api } },
});
