export const AssistantPage = () => null;
