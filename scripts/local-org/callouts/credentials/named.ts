/** Named credentials from metadata: secured endpoints and legacy ones. Source: Metadata API Developer Guide, "NamedCredential". */
import { flag, many, text, type Xml } from '../../data/project/xml.ts';

export interface NamedCredential {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly isEnabled: boolean;
  /** The external credential; undefined for legacy named credentials. */
  readonly external: string | undefined;
  readonly allowsMergeFieldsInHeader: boolean;
  readonly allowsMergeFieldsInBody: boolean;
  readonly generatesAuthorization: boolean;
  /** Custom headers of its own. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** For legacy named credentials with a password, which is never in metadata. */
  readonly username: string | undefined;
}

export function namedCredential(name: string, xml: Xml): NamedCredential {
  const parameters = many(xml, 'namedCredentialParameters');
  return {
    name,
    label: text(xml, 'label') ?? name,
    url: valueOf(parameters, 'Url', 'parameterValue') ?? text(xml, 'endpoint') ?? '',
    isEnabled: text(xml, 'calloutStatus') !== 'Disabled',
    external: valueOf(parameters, 'Authentication', 'externalCredential'),
    allowsMergeFieldsInHeader: flag(xml, 'allowMergeFieldsInHeader'),
    allowsMergeFieldsInBody: flag(xml, 'allowMergeFieldsInBody'),
    generatesAuthorization: flag(xml, 'generateAuthorizationHeader'),
    headers: parameters
      .filter((one) => text(one, 'parameterType') === 'HttpHeader')
      .map((one) => ({ name: text(one, 'parameterName') ?? '', value: text(one, 'parameterValue') ?? '' })),
    username: text(xml, 'username'),
  };
}

function valueOf(parameters: readonly Xml[], type: string, value: string): string | undefined {
  const found = parameters.find((one) => text(one, 'parameterType') === type);
  return found === undefined ? undefined : text(found, value);
}
