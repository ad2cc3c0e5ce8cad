/** What the handler of Social Customer Service implements, which orgs that once had it keep among their classes. Source: the symbol table of an org, published as stubs for another language; the source of the default handler. */
import type { PlatformType } from '../../../language/signatures.ts';
import { declared } from './declared.ts';
import { interfaceOf, method } from './signature.ts';

const RESULT = 'Social.InboundSocialPostResult';

export const SOCIAL_TYPES: readonly PlatformType[] = [
  interfaceOf('Social.InboundSocialPostHandler', [
    method('handleInboundSocialPost', RESULT, [
      ['post', 'SocialPost'],
      ['persona', 'SocialPersona'],
      ['rawData', 'System.Map<System.String,System.Object>'],
    ]),
  ]),
  ...declared(`
    class ${RESULT}
      new()
      setMessage(String)
      setSuccess(Boolean)
  `),
];
