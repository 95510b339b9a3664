import { PageHeader } from "../../components/page-header.tsx";
export const ToolPage = () => <PageHeader title="Webhook" />;
