import { PageHeader } from "../../components/page-header.tsx";
export const NewToolPage = () => <PageHeader title="Add-webhook" />;
