/** External credentials as their metadata tells. Source: Metadata API Developer Guide, "ExternalCredential". */
import { many, text, type Xml } from '../../data/project/xml.ts';

export type PrincipalType = 'NamedPrincipal' | 'PerUserPrincipal';

export interface Principal {
  readonly name: string;
  readonly type: PrincipalType;
  readonly order: number;
}
export interface ExternalCredential {
  readonly name: string;
  readonly label: string;
  readonly protocol: string;
  /** The OAuth flow: `ClientCredentialsClientSecret`; undefined for the browser flow. */
  readonly variant: string | undefined;
  /** The token endpoint of the OAuth flow. */
  readonly tokenUrl: string | undefined;
  readonly scope: string | undefined;
  /** Where people log in through a browser. */
  readonly provider: string | undefined;
  /** In the order in which a caller's access is checked. */
  readonly principals: readonly Principal[];
  /** Name and formula of the headers that it adds. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export function externalCredential(name: string, xml: Xml): ExternalCredential {
  const parameters = many(xml, 'externalCredentialParameters');
  return {
    name,
    label: text(xml, 'label') ?? name,
    protocol: text(xml, 'authenticationProtocol') ?? 'Custom',
    variant: valueOf(parameters, 'AuthProtocolVariant'),
    tokenUrl: valueOf(parameters, 'AuthProviderUrl'),
    scope: valueOf(
      parameters.filter((one) => text(one, 'parameterName') === 'Scope'),
      'AuthParameter',
    ),
    provider: parameters.map((one) => text(one, 'externalAuthIdentityProvider')).find((one) => one !== undefined),
    principals: parameters.flatMap(principalOf).sort((a, b) => a.order - b.order),
    headers: parameters
      .filter((one) => text(one, 'parameterType') === 'AuthHeader')
      .map((one) => ({ name: text(one, 'parameterName') ?? '', value: text(one, 'parameterValue') ?? '' })),
  };
}

function valueOf(parameters: readonly Xml[], type: string): string | undefined {
  const found = parameters.find((one) => text(one, 'parameterType') === type);
  return found === undefined ? undefined : text(found, 'parameterValue');
}

function principalOf(parameter: Xml): readonly Principal[] {
  const type = text(parameter, 'parameterType');
  if (type !== 'NamedPrincipal' && type !== 'PerUserPrincipal') return [];
  return [{ name: text(parameter, 'parameterName') ?? '', type, order: Number(text(parameter, 'sequenceNumber') ?? 0) }];
}
