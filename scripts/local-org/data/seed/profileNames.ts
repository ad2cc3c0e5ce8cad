/** The standard profiles: their licences, user types and file names. Source: Salesforce Help, "User Licenses"; Object Reference, "Profile", UserType. */
const LICENSES: Readonly<Record<string, string>> = {
  'Standard Platform User': 'Salesforce Platform',
  'Chatter Free User': 'Chatter Free',
  'Chatter External User': 'Chatter External',
  'Guest License User': 'Guest User License',
  'Standard Guest': 'Guest User License',
  'Customer Community User': 'Customer Community',
  'Customer Community Login User': 'Customer Community Login',
  'Customer Community Plus User': 'Customer Community Plus',
  'Partner Community User': 'Partner Community',
  'Identity User': 'Identity',
  'Analytics Cloud Integration User': 'Analytics Cloud Integration User',
  'Minimum Access - API Only Integrations': 'Salesforce Integration',
  'Salesforce API Only System Integrations': 'Salesforce Integration',
  'Analytics Cloud Security User': 'Analytics Cloud Integration User',
  'Authenticated Website': 'Authenticated Website',
  'Chatter Moderator User': 'Chatter Free',
  'Cross Org Data Proxy User': 'XOrg Proxy User',
  'Einstein Agent User': 'Einstein Agent',
  'Customer Community Plus Login User': 'Customer Community Plus Login',
  'Customer Portal Manager Custom': 'Customer Portal Manager Custom',
  'Customer Portal Manager Standard': 'Customer Portal Manager Standard',
  'External Identity User': 'External Identity',
  'Force.com - App Subscription User': 'Force.com - App Subscription',
  'Force.com - Free User': 'Force.com - Free',
  'Gold Partner User': 'Gold Partner',
  'High Volume Customer Portal': 'High Volume Customer Portal',
  'Partner Community Login User': 'Partner Community Login',
  'Silver Partner User': 'Silver Partner',
  'Work.com Only User': 'Work.com Only',
};
const USER_TYPES: Readonly<Record<string, string>> = {
  'Guest License User': 'Guest',
  'Standard Guest': 'Guest',
  'Chatter Free User': 'CsnOnly',
  'Customer Community User': 'CspLitePortal',
  'Customer Community Login User': 'CspLitePortal',
  'Customer Community Plus User': 'PowerCustomerSuccess',
  'Partner Community User': 'PowerPartner',
  'Chatter Moderator User': 'CsnOnly',
  'Authenticated Website': 'CspLitePortal',
  'Customer Community Plus Login User': 'PowerCustomerSuccess',
  'Customer Portal Manager Custom': 'PowerCustomerSuccess',
  'Customer Portal Manager Standard': 'PowerCustomerSuccess',
  'External Identity User': 'CspLitePortal',
  'Gold Partner User': 'PowerPartner',
  'High Volume Customer Portal': 'CspLitePortal',
  'Partner Community Login User': 'PowerPartner',
  'Silver Partner User': 'PowerPartner',
};
const TYPES_OF_LICENSES = new Map(Object.entries(LICENSES).map(([profile, license]) => [license, USER_TYPES[profile] ?? 'Standard']));

/** The user licence of a standard profile; the default for profiles whose file names none. */
export function licenseOf(profile: string): string {
  return LICENSES[profile] ?? 'Salesforce';
}

/** Source: Object Reference, "Profile", UserType: the type of users who may have it, which follows from the licence. */
export function userTypeOf(profile: string, license: string): string {
  return USER_TYPES[profile] ?? TYPES_OF_LICENSES.get(license) ?? 'Standard';
}

/** Names of the standard profiles by their file names. Source: Metadata API Developer Guide, "Profile". */
export const FILE_NAMES: Readonly<Record<string, string>> = {
  Admin: 'System Administrator',
  Standard: 'Standard User',
  ReadOnly: 'Read Only',
  StandardAul: 'Standard Platform User',
  'Minimum Access - Salesforce': 'Minimum Access - Salesforce',
  MarketingProfile: 'Marketing User',
  ContractManager: 'Contract Manager',
  SolutionManager: 'Solution Manager',
  HighVolumePortal: 'High Volume Customer Portal',
  PlatformPortal: 'Authenticated Website',
  Guest: 'Standard Guest',
};
