export const ReceptionistPage = () => null;
