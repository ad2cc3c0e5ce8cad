/** Where code runs: no site, no Experience Cloud network. Source: Apex Reference Guide, "Site Class" and "Network Class", results outside a site. */
import { definePlatformClass } from '../core/registry.ts';

const none = (): null => null;
const NOWHERE = [
  'getAdminEmail', 'getAdminId', 'getAnalyticsTrackingCode', 'getCustomWebAddress', 'getDomain', 'getErrorDescription', 'getErrorMessage', 'getExperienceId', 'getMasterLabel', 'getName', 'getOriginalUrl',
  'getPathPrefix', 'getPrefix', 'getSiteId', 'getSiteType', 'getSiteTypeLabel', 'getTemplate', 'getBaseUrl', 'getBaseSecureUrl', 'getBaseCustomUrl', 'getBaseInsecureUrl', 'getBaseRequestUrl', 'getCurrentSiteUrl',
];
definePlatformClass({
  name: 'System.Site',
  statics: {
    ...Object.fromEntries(NOWHERE.map((name) => [name, none])),
    // outside of a site nobody logs in or registers: these answer nothing
    ...Object.fromEntries(['changePassword', 'createExternalUser', 'createPersonAccountPortalUser', 'createPortalUser', 'login', 'passwordlessLogin'].map((name) => [name, none])),
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
definePlatformClass({ name: 'System.Network', statics: { getNetworkId: none, getLoginUrl: none, getLogoutUrl: none, getSelfRegUrl: none, communitiesLanding: none, forwardToAuthPage: none } });
