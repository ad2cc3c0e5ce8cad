/** Where people are reached, and what for they agreed. Source: Object Reference, "ContactPointAddress", "ContactPointEmail", "ContactPointPhone", "ContactPointConsent", "ContactPointTypeConsent", "DataUseLegalBasis", "DataUsePurpose". */
import type { FactTable, ObjectFacts } from '../facts.ts';

const PARENT: Pick<ObjectFacts, 'targets' | 'onDelete'> = {
  targets: { ParentId: ['Account', 'Individual'] },
  onDelete: { ParentId: 'cascade' },
};
const ZONE = { BestTimeToContactTimezone: 'picklist' } as const;
const WAYS = 'Email|MailingAddress|Phone|Social|Web';
const CONSENT = {
  Name: 'text(255)!',
  CaptureContactPointType: `picklist~: ${WAYS}`,
  PrivacyConsentStatus: 'picklist~=: NotSeen|Seen|OptIn|OptInPending|OptOut|OptOutPending',
} as const;

/** In every org. */
export const CONTACT_POINTS: FactTable = {
  ContactPointAddress: {
    prefix: '8lW',
    ...PARENT,
    fields: {
      Name: 'text(255)!',
      AddressType: 'picklist: Billing|Shipping',
      ...ZONE,
      UsageType: 'picklist: Home|Inactive|Temporary|Work',
    },
  },
  ContactPointEmail: {
    prefix: '9Vl',
    ...PARENT,
    fields: { EmailAddress: 'email!', Name: 'text(255)-', ...ZONE, UsageType: 'picklist: Home|Temp|Work' },
  },
  ContactPointPhone: {
    prefix: '0ow',
    ...PARENT,
    fields: {
      TelephoneNumber: 'phone!',
      Name: 'text(255)-',
      ...ZONE,
      PhoneType: 'picklist~: Home|Mobile',
      UsageType: 'picklist: Home|Temp|Work',
    },
  },
  ContactPointConsent: {
    prefix: '0ZX',
    fields: { ...CONSENT, ContactPointId: 'ref!' },
    targets: { ContactPointId: ['ContactPointAddress', 'ContactPointEmail', 'ContactPointPhone'], PartyRoleId: ['Customer', 'Seller'] },
  },
  Individual: { prefix: '0PK', fields: { LastName: 'text(80)!', FirstName: 'text(40)', Name: 'text(121)- Name' } },
};

/** If code names them. */
export const CONSENTS: FactTable = {
  ContactPointTypeConsent: {
    prefix: '',
    fields: { ...CONSENT, ContactPointType: `picklist~: ${WAYS}`, PartyId: 'ref!' },
    targets: { PartyRoleId: ['Customer', 'Seller'] },
  },
  DataUseLegalBasis: { prefix: '', fields: { Name: 'text(255)!', Description: 'text(255)' } },
  DataUsePurpose: {
    prefix: '',
    fields: { Name: 'text(255)!', Description: 'text(255)' },
    targets: { PurposeId: ['Asset', 'CareProgram', 'CareRegisteredDevice', 'Product2'] },
  },
};
