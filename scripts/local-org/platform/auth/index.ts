/** The Auth namespace, as far as it needs no login server. Source: Apex Reference Guide, "Auth Namespace": "JWT Class", "SessionManagement Class", "CommunitiesUtil Class". */
import './appPlugins.ts';
import './jwtUtil.ts';
import './siteConfiguration.ts';
import './thirdPartyTokens.ts';
import './tokens.ts';
import './userManagement.ts';
import './verification.ts';
import { sessionLevel } from './sessions.ts';
import { ApexMap } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { COMMON_METHODS } from '../core/commonMethods.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { defineHolder, held, type Holder } from '../core/holder.ts';
import { definePlatformClass, platformClass } from '../core/registry.ts';
import { primitiveType } from '../system/objects/lists.ts';

/** Seconds that a token is good for. */
const VALIDITY = 300;

function claims(jwt: Holder): ApexMap {
  const now = Math.floor(transaction().org.clock.now() / 1000);
  const skew = held(jwt, 'NbfClockSkew');
  const own = held(jwt, 'AdditionalClaims') as ApexMap | null;
  const written = [
    ['iss', held(jwt, 'Iss')],
    ['sub', held(jwt, 'Sub')],
    ['aud', held(jwt, 'Aud')],
    ['nbf', typeof skew === 'number' ? now - skew : null],
    ['exp', now + Number(held(jwt, 'ValidityLength') ?? VALIDITY)],
    ['iat', now],
  ] as const;
  return new ApexMap(primitiveType('String'), primitiveType('Object'), [
    ...written.filter(([, value]) => value !== null),
    ...(own === null ? [] : [...own.pairs()]),
  ]);
}
defineHolder('Auth.JWT', {
  accessors: ['AdditionalClaims', 'Aud', 'Iss', 'NbfClockSkew', 'Sub', 'ValidityLength'],
  initial: () => ({ ValidityLength: VALIDITY }),
  parts: {
    methods: {
      clone: COMMON_METHODS['clone'] as (self: Holder) => ApexValue,
      toJSONString: (self: Holder) =>
        (platformClass('System.JSON')?.statics?.['serialize'] as ((value: ApexValue) => ApexValue) | undefined)?.(claims(self)) ?? null,
    },
  },
});

const aboutUser = (what: string): ApexValue =>
  (platformClass('System.UserInfo')?.statics?.[what] as (() => ApexValue) | undefined)?.() ?? null;

/** The session of the running user; its address is this machine's. Source of the keys: Apex Reference Guide, "SessionManagement Class", getCurrentSession(); seen in an org. */
function session(): ApexMap {
  const { org, user } = transaction();
  const now = new Date(org.clock.now()).toUTCString();
  const facts = {
    SessionId: `0Ak${user.id.slice(3)}`,
    UsersId: user.id,
    Username: aboutUser('getUserName'),
    UserType: 'Standard',
    SessionType: 'UI',
    SessionSecurityLevel: sessionLevel(),
    LoginType: 'Application',
    LoginSubType: '',
    LoginGeoId: '',
    SourceIp: '127.0.0.1',
    NumSecondsValid: '7200',
    CreatedDate: now,
    LastModifiedDate: now,
    LoginDomain: '',
    LoginHistoryId: '',
    LogoutUrl: '',
    ParentId: '',
  };
  return new ApexMap(primitiveType('String'), primitiveType('String'), Object.entries(facts));
}
/** No range is trusted. Source: the words of orgs. */
function inOrgNetworkRange(address: string | null): boolean {
  return address ? false : raise('System.InvalidParameterValueException', 'IP address expected');
}
definePlatformClass({
  name: 'Auth.SessionManagement',
  statics: { getCurrentSession: session, inOrgNetworkRange, isIpAllowedForProfile: () => true },
});
definePlatformClass({
  name: 'Auth.CommunitiesUtil',
  statics: {
    isGuestUser: () => false,
    isInternalUser: () => true,
    getLogoutUrl: () => '/secur/logout.jsp',
    getUserDisplayName: () => aboutUser('getName'),
  },
});
