/** Host names of the org. Source: Apex Reference Guide, "DomainCreator Class", "DomainParser Class", "Domain Class"; Salesforce Help, "My Domain URL Formats". */
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { enumMember } from '../core/members.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexUrl, orgHost } from '../system/addresses/url.ts';

const TYPES = [
  'CMS_DOMAIN',
  'CONTENT_DOMAIN',
  'CUSTOMER_360_ADMIN_DOMAIN',
  'CUSTOMER_360_DOMAIN',
  'EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN',
  'EXPERIENCE_CLOUD_SITES_DOMAIN',
  'EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN',
  'EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN',
  'LIGHTNING_CONTAINER_COMPONENT_DOMAIN',
  'LIGHTNING_DOMAIN',
  'ORG_MY_DOMAIN',
  'SALESFORCE_SITES_DOMAIN',
  'SETUP_DOMAIN',
  'VISUALFORCE_DOMAIN',
];
/** What stands behind the org's name, or the org's name and a package's. */
const SUFFIXES: Readonly<Record<string, string>> = {
  '.my.salesforce.com': 'ORG_MY_DOMAIN',
  '.lightning.force.com': 'LIGHTNING_DOMAIN',
  '.file.force.com': 'CONTENT_DOMAIN',
  '.my.site.com': 'EXPERIENCE_CLOUD_SITES_DOMAIN',
  '.my.salesforce-sites.com': 'SALESFORCE_SITES_DOMAIN',
  '.my.salesforce-setup.com': 'SETUP_DOMAIN',
  '.vf.force.com': 'VISUALFORCE_DOMAIN',
  '.container.force.com': 'LIGHTNING_CONTAINER_COMPONENT_DOMAIN',
  '.builder.salesforce-experience.com': 'EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN',
  '.preview.salesforce-experience.com': 'EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN',
  '.live-preview.salesforce-experience.com': 'EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN',
};
const suffixOf = (type: string): string => Object.entries(SUFFIXES).find(([, one]) => one === type)?.[0] ?? '';
const own = (): string => orgHost().split('.')[0] ?? '';
const host = (type: string) => () => `${own()}${suffixOf(type)}`;
/** Code of the org itself is the package `c`. */
const hostOfPackage = (type: string) => (packageName: string | null) =>
  `${own()}--${packageName === null || packageName === '' ? 'c' : packageName}${suffixOf(type)}`;

class Domain {
  readonly typeName = 'System.Domain';
  readonly type: string;
  readonly name: string;
  readonly sandbox: string | null;
  readonly packageName: string | null;
  constructor(type: string, label: string, isSandbox: boolean) {
    const [name = '', ...rest] = label.split('--');
    this.type = type;
    this.name = name;
    this.sandbox = isSandbox ? (rest.shift() ?? null) : null;
    this.packageName = rest[0] ?? null;
  }
}
/** Errors: System.InvalidParameterValueException for a host that no org has, or another one. Source of the words: results of an org. */
function parse(text: string): Domain {
  const name = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:].*$/, '');
  const isSandbox = name.includes('.sandbox.');
  const plain = name.replace('.sandbox.', '.');
  const suffix = Object.keys(SUFFIXES).find((one) => plain.endsWith(one) && !plain.slice(0, -one.length).includes('.'));
  if (suffix === undefined) raise('System.InvalidParameterValueException', 'Hostname must be a valid Salesforce hosted domain');
  const domain = new Domain(SUFFIXES[suffix] ?? '', plain.slice(0, -suffix.length), isSandbox);
  if (!isOfThisOrg(domain)) raise('System.InvalidParameterValueException', 'Hostname must belong to this org');
  return domain;
}

function isOfThisOrg({ name, sandbox, packageName }: Domain): boolean {
  const namespace = transaction().org.namespace?.toLowerCase() ?? 'c';
  return name === own().toLowerCase() && sandbox === null && (packageName === null || packageName === 'c' || packageName === namespace);
}

definePlatformClass({
  name: 'System.DomainCreator',
  statics: {
    getOrgMyDomainHostname: () => orgHost(),
    getContentHostname: host('CONTENT_DOMAIN'),
    getLightningHostname: host('LIGHTNING_DOMAIN'),
    getSetupHostname: host('SETUP_DOMAIN'),
    getSalesforceSitesHostname: host('SALESFORCE_SITES_DOMAIN'),
    getVisualforceHostname: hostOfPackage('VISUALFORCE_DOMAIN'),
    getLightningContainerComponentHostname: hostOfPackage('LIGHTNING_CONTAINER_COMPONENT_DOMAIN'),
    getExperienceCloudSitesHostname: host('EXPERIENCE_CLOUD_SITES_DOMAIN'),
    getExperienceCloudSitesBuilderHostname: host('EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN'),
    getExperienceCloudSitesPreviewHostname: host('EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN'),
    getExperienceCloudSitesLivePreviewHostname: host('EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN'),
  },
});
definePlatformClass({
  name: 'System.DomainParser',
  statics: {
    'parse(String)': (name: string | null) => parse(name ?? raise('System.InvalidParameterValueException', 'Specify a hostname')),
    'parse(System.Url)': (url: ApexUrl | null) => parse((url ?? raise('System.NullPointerException', 'Script-thrown exception')).host),
  },
});
definePlatformClass({
  name: 'System.Domain',
  instances: Domain,
  methods: {
    getDomainType: (self: Domain) => enumMember('System.DomainType', TYPES, self.type),
    getMyDomainName: (self: Domain) => self.name,
    getPackageName: (self: Domain) => self.packageName,
    getSandboxName: (self: Domain) => self.sandbox,
    getSitesSubdomainName: (self: Domain) =>
      self.type === 'SALESFORCE_SITES_DOMAIN' || self.type === 'EXPERIENCE_CLOUD_SITES_DOMAIN' ? self.name : null,
  },
});
