/**
 * Setup objects with a row for each metadata component of the project, recreated at every start.
 * Source: Metadata API Developer Guide and Object Reference, the types and objects of these names.
 */
import type { Project } from '../project/model.ts';
import { withoutOwnPrefix } from '../project/namespace.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import type { Rows, Values } from '../store/rows.ts';

interface Deployed {
  readonly object: string;
  readonly key: (file: string, xml: Xml) => Values;
  /** Fields, by the metadata elements that they hold. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly flags?: Readonly<Record<string, string>>;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly more?: (xml: Xml) => Values;
}

const byDeveloperName = (file: string): Values => ({ DeveloperName: file });
const labelled = (xml: Xml): Values => ({ MasterLabel: text(xml, 'label'), Language: 'en_US' });

/** By the suffix of the files. */
const DEPLOYED: Readonly<Record<string, Deployed>> = {
  namedCredential: {
    object: 'NamedCredential',
    key: byDeveloperName,
    texts: { PrincipalType: 'principalType' },
    more: (xml) => ({ ...labelled(xml), Endpoint: text(xml, 'endpoint') ?? addressOf(xml) }),
  },
  authprovider: {
    object: 'AuthProvider',
    key: byDeveloperName,
    texts: {
      FriendlyName: 'friendlyName',
      ProviderType: 'providerType',
      AuthorizeUrl: 'authorizeUrl',
      TokenUrl: 'tokenUrl',
      DefaultScopes: 'defaultScopes',
    },
  },
  connectedApp: { object: 'ConnectedApplication', key: (file, xml) => ({ Name: text(xml, 'label') ?? file }) },
  dataSource: {
    object: 'ExternalDataSource',
    key: byDeveloperName,
    texts: { Type: 'type', Endpoint: 'endpoint', PrincipalType: 'principalType', Protocol: 'protocol', Repository: 'repository' },
    flags: { IsWritable: 'isWritable' },
    more: labelled,
  },
  skill: { object: 'Skill', key: byDeveloperName, texts: { Description: 'description' }, more: labelled },
  serviceChannel: { object: 'ServiceChannel', key: byDeveloperName, texts: { RelatedEntity: 'relatedEntityType' }, more: labelled },
  servicePresenceStatus: { object: 'ServicePresenceStatus', key: byDeveloperName, more: labelled },
  queueRoutingConfig: {
    object: 'QueueRoutingConfig',
    key: byDeveloperName,
    texts: { RoutingModel: 'routingModel' },
    numbers: {
      RoutingPriority: 'routingPriority',
      CapacityWeight: 'capacityWeight',
      CapacityPercentage: 'capacityPercentage',
      PushTimeout: 'pushTimeout',
    },
    more: labelled,
  },
  presenceUserConfig: { object: 'PresenceUserConfig', key: byDeveloperName, numbers: { Capacity: 'capacity' }, more: labelled },
  callCenter: {
    object: 'CallCenter',
    key: (file) => ({ InternalName: file }),
    texts: { Name: 'displayName', AdapterUrl: 'adapterUrl' },
  },
  site: {
    object: 'Site',
    key: (file) => ({ Name: file }),
    texts: {
      MasterLabel: 'masterLabel',
      Description: 'description',
      SiteType: 'siteType',
      Subdomain: 'subdomain',
      UrlPathPrefix: 'urlPathPrefix',
      ClickjackProtectionLevel: 'clickjackProtectionLevel',
    },
    flags: {
      OptionsAllowHomePage: 'allowHomePage',
      OptionsAllowStandardLookups: 'allowStandardLookups',
      OptionsAllowStandardPortalPages: 'allowStandardPortalPages',
      OptionsAllowStandardSearch: 'allowStandardSearch',
      OptionsBrowserXssProtection: 'browserXssProtection',
      OptionsContentSniffingProtection: 'contentSniffingProtection',
    },
    more: (xml) => ({ Status: flag(xml, 'active') ? 'Active' : 'Inactive' }),
  },
  liveChatButton: { object: 'LiveChatButton', key: byDeveloperName, flags: { IsActive: 'isActive' }, more: labelled },
  network: {
    object: 'Network',
    key: (file) => ({ Name: file }),
    texts: { Status: 'status', UrlPathPrefix: 'urlPathPrefix', Description: 'description' },
  },
};

/** The URL of a named credential with an external credential. */
function addressOf(xml: Xml): string | undefined {
  const address = many(xml, 'namedCredentialParameters').find((one) => text(one, 'parameterType') === 'Url');
  return address === undefined ? undefined : text(address, 'parameterValue');
}

/** Objects that no code names have no rows. */
export function seedDeployed(rows: Rows, project: Project): void {
  const known = new Set(rows.schema.objectNames());
  for (const [suffix, deployed] of Object.entries(DEPLOYED))
    if (known.has(deployed.object))
      for (const [file, xml] of project.metadata.get(suffix) ?? [])
        rows.keep(deployed.object, deployed.key(withoutOwnPrefix(project.namespace, decodeURIComponent(file)), xml), {
          ...valuesOf(deployed, xml),
          NamespacePrefix: project.namespace,
        });
}

function valuesOf({ texts = {}, flags = {}, numbers = {}, more }: Deployed, xml: Xml): Values {
  const told = (names: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
    Object.entries(names).flatMap(([field, name]) => {
      const found = text(xml, name);
      return found === undefined ? [] : [[field, found] as const];
    });
  return {
    ...Object.fromEntries(told(texts)),
    ...Object.fromEntries(told(numbers).map(([field, found]) => [field, Number(found)])),
    ...Object.fromEntries(Object.entries(flags).map(([field, name]) => [field, flag(xml, name)])),
    ...more?.(xml),
  };
}
