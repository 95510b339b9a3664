export const CallPage = () => null;
