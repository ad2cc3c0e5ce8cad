/**
 * Access tokens that auth providers gave a user. Nobody signs in through a provider here, so the org holds none.
 * Source: Apex Reference Guide, "AuthToken Class", "OauthToken Class".
 */
import { ApexMap } from '../collections/index.ts';
import { definePlatformClass } from '../core/registry.ts';
import { strictStatics } from '../system/strict.ts';
import { primitiveType } from '../system/objects/lists.ts';

const STRING = primitiveType('String');
const NO_TOKEN = 'No token of this provider is known for the user';

definePlatformClass({
  name: 'Auth.AuthToken',
  statics: strictStatics(
    {
      getAccessToken: () => null,
      getAccessTokenMap: () => new ApexMap(STRING, STRING),
      refreshAccessToken: () => new ApexMap(STRING, STRING, [['RefreshError', NO_TOKEN]]),
      revokeAccess: () => false,
    },
    'numbered',
  ),
});
definePlatformClass({ name: 'Auth.OauthToken', statics: strictStatics({ revokeToken: () => false }, 'numbered') });
