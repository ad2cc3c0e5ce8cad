import type { clientDetails } from '../contract/clients.ts';
import type { Infer } from '../contract/schema.ts';
import type { Billing, Client } from '../state/client.ts';

type Details = Infer<typeof clientDetails>;

const describeBilling = (billing: Billing): Details['BillingDetails'] =>
  billing.kind === 'monthly'
    ? {
        ClientPays: billing.clientPays,
        CurrentTier: '0 to 2,500 subscribers',
        CurrentMonthlyRate: 29,
        MarkupPercentage: billing.markupPercentage,
        Currency: billing.currency,
        MonthlyScheme: billing.scheme,
      }
    : {
        CanPurchaseCredits: billing.canPurchaseCredits,
        Credits: billing.credits,
        ClientPays: billing.clientPays,
        BaseRatePerRecipient: 1,
        MarkupPerRecipient: billing.markupPerRecipient,
        MarkupOnDelivery: billing.markupOnDelivery,
        BaseDeliveryRate: 5,
        Currency: billing.currency,
        BaseDesignSpamTestRate: 5,
        MonthlyScheme: billing.scheme,
      };

/** A client as the service shows it. The contact and the access details are there only when it has exactly one person. */
export const describeClient = (client: Client): Details => {
  const [only, ...others] = client.people;
  const contact = others.length === 0 ? only : undefined;
  return {
    ApiKey: client.apiKey,
    BasicDetails: {
      ClientID: client.id,
      CompanyName: client.name,
      ...(contact === undefined ? {} : { ContactName: contact.name, EmailAddress: contact.email }),
      Country: client.country,
      TimeZone: client.zone.label,
    },
    ...(contact === undefined ? {} : { AccessDetails: { Username: contact.email, AccessLevel: contact.accessLevel } }),
    BillingDetails: describeBilling(client.billing),
  };
};
