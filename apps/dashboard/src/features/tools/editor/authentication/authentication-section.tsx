import { AuthenticationFields } from "./authentication-fields.tsx";
import { HeadersField } from "./headers-field.tsx";
import { useSetting } from "../fields/use-setting.ts";
import { FoldedSection } from "../sections/folded-section.tsx";
import { summariseAuthentication } from "./summarise-authentication.ts";

/** What every request carries: who we are, and whatever else the endpoint wants to read in a header. */
export function AuthenticationSection() {
  const authentication = useSetting("authentication");
  const headers = useSetting("headers");
  return (
    <FoldedSection
      id="authentication"
      title="Headers and sign-in"
      lead="How the endpoint knows that it is us. Secrets are named here and never shown."
      summary={summariseAuthentication({ authentication: authentication.value, headers: headers.value })}
    >
      <AuthenticationFields setting={authentication} />
      <HeadersField setting={headers} />
    </FoldedSection>
  );
}
