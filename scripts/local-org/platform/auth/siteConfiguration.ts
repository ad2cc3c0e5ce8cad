/**
 * How people log in to a site: with name and password alone, for nothing else is set up here.
 * Source: Apex Reference Guide, "AuthConfiguration Class"; the login controllers of a new org and what their tests expect.
 */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';

const NAME = 'Auth.AuthConfiguration';
const none = (): null => null;
const no = (): boolean => false;
const empty = (object: string) => (): ApexList => new ApexList({ kind: 'sobject', name: object });
const link = (host: string | null, path: string, startUrl: string | null): string =>
  `${host ?? ''}${path}${startUrl === null || startUrl === '' ? '' : `${path.includes('?') ? '&' : '?'}startURL=${encodeURIComponent(startUrl)}`}`;

definePlatformClass({
  name: NAME,
  isInstance: (value) => value instanceof Holder && value.typeName === NAME,
  constructors: { '*': (site: ApexValue, startUrl: string | null) => new Holder(NAME, { site, startUrl }) },
  methods: {
    ...Object.fromEntries(
      [
        'getAuthConfig',
        'getBackgroundColor',
        'getDefaultProfileForRegistration',
        'getFooterText',
        'getForgotPasswordUrl',
        'getLogoUrl',
        'getLoginRightFrameUrl',
        'getSelfRegistrationUrl',
      ].map((name) => [name, none]),
    ),
    ...Object.fromEntries(
      [
        'getAllowInternalUserLoginEnabled',
        'getCertificateLoginEnabled',
        'getHeadlessForgotPasswordEnabled',
        'getHeadlessPasswordlessLoginEnabled',
        'getHeadlessRegistrationEnabled',
        'getSelfRegistrationEnabled',
        'isCommunityUsingSiteAsContainer',
      ].map((name) => [name, no]),
    ),
    getAuthConfigProviders: empty('AuthConfigProviders'),
    getAuthProviders: empty('AuthProvider'),
    getSamlProviders: empty('SamlSsoConfig'),
    getStartUrl: (self: Holder & { readonly startUrl?: string | null }) => self.startUrl ?? null,
    getUsernamePasswordEnabled: () => true,
  },
  statics: {
    getAuthProviderSsoUrl: (site: string | null, startUrl: string | null, developerName: string | null) =>
      link(site, `/services/auth/sso/${developerName ?? raise('System.NullPointerException', 'Argument 3 cannot be null')}`, startUrl),
    getAuthProviderSsoDomainUrl: (site: string | null, startUrl: string | null, developerName: string | null) =>
      link(site, `/services/auth/sso/${developerName ?? raise('System.NullPointerException', 'Argument 3 cannot be null')}`, startUrl),
    getSamlSsoUrl: (site: string | null, startUrl: string | null, samlId: string | null) =>
      link(site, `/saml/authn-request.jsp?saml_request_id=${samlId ?? ''}`, startUrl),
  },
});
