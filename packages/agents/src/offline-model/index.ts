export { createOfflineModel, isOfflineModel } from "./offline-model.ts";
