import type { Service } from "./create-service.ts";
import type { Evidence } from "./evidence.ts";

/** Holds calls until it is told that enough was seen, and writes down what it was told. */
export type Driver = {
  /** In all that it says, so that no words stand for two. */
  name: string;
  service: Service;
  evidence: Evidence;
  isOver: () => boolean;
};
