/** Where code runs: no site, no Experience Cloud network. Source: Apex Reference Guide, "Site Class" and "Network Class", results outside a site. */
import { transaction } from '../core/current.ts';
import { NotImplemented, raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexPageReference } from '../system/addresses/pageReference.ts';

const none = (): null => null;
const NOWHERE = [
  'getAdminEmail',
  'getAdminId',
  'getAnalyticsTrackingCode',
  'getCustomWebAddress',
  'getDomain',
  'getMasterLabel',
  'getName',
  'getOriginalUrl',
  'getPrefix',
  'getSiteId',
  'getSiteType',
  'getSiteTypeLabel',
  'getCurrentSiteUrl',
];
/** Texts that are empty outside of a site (seen in an org). */
const EMPTY = [
  'getBaseCustomUrl',
  'getBaseInsecureUrl',
  'getBaseRequestUrl',
  'getBaseSecureUrl',
  'getBaseUrl',
  'getErrorDescription',
  'getErrorMessage',
  'getPathPrefix',
];
definePlatformClass({
  name: 'System.Site',
  statics: {
    ...Object.fromEntries(NOWHERE.map((name) => [name, none])),
    ...Object.fromEntries(EMPTY.map((name) => [name, (): string => ''])),
    getExperienceId: () => raise('System.RequiredFeatureMissingException', 'This method can be invoked only from within a community.'),
    getTemplate: () => new ApexPageReference(''),
    // outside of a site nobody logs in or registers: these answer nothing
    ...Object.fromEntries(
      ['changePassword', 'createExternalUser', 'createPersonAccountPortalUser', 'createPortalUser', 'login', 'passwordlessLogin'].map(
        (name) => [name, none],
      ),
    ),
    forgotPassword: () => false,
    getPasswordPolicyStatement: () => 'Your password must be at least 8 characters long and include letters and numbers.',
    setExperienceId: () => undefined,
    setPortalUserAsAuthProvider: () => undefined,
    validatePassword: () => undefined,
    isLoginEnabled: () => false,
    isRegistrationEnabled: () => false,
    isPasswordExpired: () => false,
    isValidUsername: (name: string | null) => name !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name),
  },
});
definePlatformClass({
  name: 'System.Network',
  statics: {
    getNetworkId: none,
    getLoginUrl: none,
    getLogoutUrl: none,
    getSelfRegUrl: none,
    communitiesLanding: () => new ApexPageReference(''),
    createExternalUserAsync: none, // only guests of a site register
    forwardToAuthPage: none,
  },
});

/** Leads the browser of a component on: a test has none. Source: Salesforce Help, "Customize Your Experience Cloud Site's Login, Self-Registration, and Password Reset" (controllers in Apex). */
function redirect(page: ApexPageReference | null): void {
  if (page === null) raise('System.NullPointerException', 'Argument 1 cannot be null');
  if (!transaction().isTest) throw new NotImplemented('a redirect from the action of a component');
}
definePlatformClass({ name: 'System.Aura', statics: { redirect } });
