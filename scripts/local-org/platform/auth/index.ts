/** The Auth namespace, as far as it needs no login server. Source: Apex Reference Guide, "Auth Namespace": "JWT Class", "SessionManagement Class", "CommunitiesUtil Class". */
import { isIP } from 'node:net';
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
const PROFILE_PREFIX = '00e';

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
/** No range is trusted. Source: the words of orgs, where there is no address; what an org says of a text that is none is not known. */
function inOrgNetworkRange(address: string | null): boolean {
  mustBeAddress(address);
  return false;
}
/** Where no range is trusted every address may log in. Source: Apex Reference Guide, "SessionManagement Class" (isIpAllowedForProfile): an address or a profile that is none is refused. */
function isIpAllowedForProfile(profileId: string | null, address: string | null): boolean {
  mustBeAddress(address);
  return profileId?.startsWith(PROFILE_PREFIX) === true ? true : raise('System.InvalidParameterValueException', 'Profile ID expected');
}
function mustBeAddress(address: string | null): void {
  if (isIP(address ?? '') === 0) raise('System.InvalidParameterValueException', 'IP address expected');
}
definePlatformClass({
  name: 'Auth.SessionManagement',
  statics: { getCurrentSession: session, inOrgNetworkRange, isIpAllowedForProfile },
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
