/** Identity providers of OAuth external credentials whose people log in through a browser. Source: Metadata API Developer Guide, "ExternalAuthIdentityProvider"; Apex Reference Guide, "ConnectApi.ExternalAuthIdentityProviderInput". */
import { many, text, type Xml } from '../../data/project/xml.ts';

export interface IdentityProvider {
  readonly name: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Whether client id and secret are sent in the header; else in the form. */
  readonly usesBasic: boolean;
  readonly usesProofKey: boolean;
}

export function identityProvider(name: string, xml: Xml): IdentityProvider {
  const parameters = many(xml, 'externalAuthIdentityProviderParameters');
  const value = (type: string, named?: string): string | undefined =>
    parameters
      .filter((one) => text(one, 'parameterType') === type && (named === undefined || text(one, 'parameterName') === named))
      .map((one) => text(one, 'parameterValue'))[0];
  return {
    name,
    authorizeUrl: value('AuthorizeUrl') ?? '',
    tokenUrl: value('TokenUrl') ?? '',
    usesBasic: (value('ClientAuthentication') ?? 'ClientSecretBasic') === 'ClientSecretBasic',
    usesProofKey: value('IdentityProviderOptions', 'PkceEnabled') === 'true',
  };
}
