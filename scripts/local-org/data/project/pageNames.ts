/**
 * Visualforce pages that code can name: the project's, and those that every org has for its sites and its communities.
 * The list of the latter is from our own knowledge, not from a page that names them all; what they are for: Salesforce Sites Implementation Guide, "Manage Salesforce Sites Standard Pages", "Assign Salesforce Site Error Pages".
 */
import type { Project } from './model.ts';

const OF_EVERY_ORG = [
  'AnswersHome',
  'BandwidthExceeded',
  'ChangePassword',
  'CommunitiesLanding',
  'CommunitiesLogin',
  'CommunitiesSelfReg',
  'CommunitiesSelfRegConfirm',
  'CommunitiesTemplate',
  'Exception',
  'FileNotFound',
  'ForgotPassword',
  'ForgotPasswordConfirm',
  'IdeasHome',
  'InMaintenance',
  'MicrobatchSelfReg',
  'MyProfilePage',
  'SiteLogin',
  'SiteRegister',
  'SiteRegisterConfirm',
  'SiteTemplate',
  'StdExceptionTemplate',
  'Unauthorized',
  'UnderConstruction',
];

/** By their lower-case names. */
export function pageNames({ pages }: Project): ReadonlySet<string> {
  return new Set([...OF_EVERY_ORG, ...pages.keys()].map((name) => name.toLowerCase()));
}
