import { html } from "hono/html";

const endpoints = [
  [
    "POST",
    "/check-area",
    "zip_code, service_type",
    "Whether we come out to an area, and when at the earliest.",
  ],
  ["GET", "/price-quote", "service_type, hours", "What a job costs."],
  [
    "POST",
    "/tickets",
    "customer_name, phone, problem",
    "Opens a ticket. Repeating an Idempotency-Key opens no second one.",
  ],
  ["GET", "/customers/{phone}", "", "Who has this phone number. Try +14155550134."],
  ["GET", "/stock", "part", "How many of a part are on the shelf. Try wax ring."],
  ["GET", "/slow", "seconds", "Answers late, on purpose."],
  ["GET", "/broken", "", "Answers 500, on purpose."],
  ["GET", "/requests", "", "The last 200 requests, exactly as they arrived. DELETE clears them."],
];

/** What a person sees who opens the sample business in a browser. */
export function homePage() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Bayside Plumbing: endpoints</title>
        <style>
          :root {
            color-scheme: light dark;
            font-family: system-ui, sans-serif;
            line-height: 1.5;
          }
          body {
            max-width: 60rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          th,
          td {
            text-align: left;
            vertical-align: top;
            padding: 0.4rem 0.8rem 0.4rem 0;
            border-bottom: 1px solid #8884;
          }
        </style>
      </head>
      <body>
        <h1>Bayside Plumbing</h1>
        <p>A made-up plumber's HTTP endpoints, for trying tools against something real.</p>
        <table>
          <thead>
            <tr>
              <th>Request</th>
              <th>Parameters</th>
              <th>Answers</th>
            </tr>
          </thead>
          <tbody>
            ${endpoints.map(
              ([method, path, parameters, answer]) =>
                html`<tr>
                  <td><code>${method} ${path}</code></td>
                  <td>${parameters}</td>
                  <td>${answer}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </body>
    </html>`;
}
