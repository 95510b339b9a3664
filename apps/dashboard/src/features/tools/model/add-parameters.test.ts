import { parameterSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { addParameters } from "./add-parameters.ts";

const parameter = (key: string, description = "From the sample.") =>
  parameterSchema.parse({ key, location: "body", type: "string", description, required: true });

test("a sample adds what is not there, and what was described stays described", () => {
  const present = [parameter("zip_code", "My words.")];
  const inferred = [parameter("zip_code"), parameter("service_type")];
  const { all, added } = addParameters({ present, inferred, method: "POST" });
  expect(added).toEqual(["service_type"]);
  expect(all.map(({ key, description }) => [key, description])).toEqual([
    ["zip_code", "My words."],
    ["service_type", "From the sample."],
  ]);
});

test("where there is no body, the values of a sample go to the query", () => {
  const { all } = addParameters({ present: [], inferred: [parameter("q")], method: "GET" });
  expect(all).toMatchObject([{ key: "q", location: "query" }]);
});
