import { PageHeader } from "../../components/page-header.tsx";
export const ToolsPage = () => <PageHeader title="Webhook" />;
