import { PageHeader } from "../../components/page-header.tsx";
export const IntegrationsPage = () => <PageHeader title="Integrations" />;
