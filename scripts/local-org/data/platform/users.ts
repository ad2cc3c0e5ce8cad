/** The running user. Source: Apex Reference Guide, "UserInfo Class" and "FeatureManagement Class". */
import { randomUUID } from 'node:crypto';
import { raise } from '../../platform/core/error.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDate } from '../../platform/values/index.ts';
import type { Project } from '../project/readProject.ts';
import { text } from '../project/xml.ts';
import type { DataAccess } from '../dataAccess.ts';
import { CORPORATE_CURRENCY } from '../schema/currency.ts';

const data = (): DataAccess => transaction().org.data as DataAccess;
const userField = (name: string): string => data().userField(transaction().user.id, name);

definePlatformClass({
  name: 'System.UserInfo',
  statics: {
    getUserId: () => transaction().user.id,
    getProfileId: () => transaction().user.profileId,
    getUserName: () => userField('Username'),
    getUserEmail: () => userField('Email'),
    getName: () => userField('Name'),
    getFirstName: () => userField('FirstName'),
    getLastName: () => userField('LastName'),
    getOrganizationId: () => transaction().org.id,
    getLocale: () => transaction().user.locale,
    getLanguage: () => userField('LanguageLocaleKey') || 'en_US',
    isMultiCurrencyOrganization: () => data().schema.hasManyCurrencies,
    getDefaultCurrency: () => CORPORATE_CURRENCY,
    getUiTheme: () => 'Theme4d',
    getUiThemeDisplayed: () => 'Theme4d',
    getUserType: () => userField('UserType') || 'Standard',
    getUserRoleId: () => userField('UserRoleId') || null,
    getOrganizationName: () => data().organizationName(),
    getCurrentUvid: () => randomUUID(),
    hasPackageLicense: (packageId: string) => data().store.all('SELECT 1 AS found FROM "PackageLicense" WHERE "Id" = ?', [packageId]).length > 0,
    isCurrentUserLicensed: (namespace: string | null) => {
      if (namespace === null) raise('System.NullPointerException', 'Argument cannot be null.');
      // who develops a package has it
      if (namespace.toLowerCase() === transaction().org.namespace?.toLowerCase()) return true;
      raise('System.TypeException', `Invalid package namespace: ${namespace}`);
    },
    isCurrentUserLicensedForPackage: (packageId: string | null) => raise(packageId === null ? 'System.NullPointerException' : 'System.TypeException', packageId === null ? 'Argument cannot be null.' : `Invalid package ID: ${packageId}`),
    // nothing here asks for it back: it only has the shape of one
    getSessionId: () => `${transaction().org.id.slice(0, 15)}!${transaction().user.id}`,
  },
});
/** Feature parameters of the package, by name: as the metadata has them until code sets them. Source: ISVforce Guide, "Manage Features"; Apex Reference Guide, "FeatureManagement Class". */
const parameters = new WeakMap<object, Map<string, ApexValue>>();
function parameter(kind: 'Boolean' | 'Date' | 'Integer', name: string): ApexValue {
  const set = parameters.get(transaction().org)?.get(name.toLowerCase());
  if (set !== undefined) return set;
  const { project } = transaction().org as unknown as { readonly project: Project };
  const xml = project.metadata.get(`featureParameter${kind}`)?.get(name);
  if (xml === undefined) raise('System.NoDataFoundException', `The feature parameter ${name} does not exist`);
  const value = text(xml, 'value') ?? '';
  return kind === 'Boolean' ? value === 'true' : kind === 'Integer' ? Number(value) : ApexDate.parse(value);
}
function setParameter(name: string, value: ApexValue): void {
  const { org } = transaction();
  const own = parameters.get(org) ?? new Map<string, ApexValue>();
  parameters.set(org, own.set(name.toLowerCase(), value));
}
definePlatformClass({
  name: 'System.FeatureManagement',
  statics: {
    checkPermission: (name: string) => data().hasCustomPermission(transaction().user.id, name),
    checkPackageBooleanValue: (name: string) => parameter('Boolean', name),
    checkPackageDateValue: (name: string) => parameter('Date', name),
    checkPackageIntegerValue: (name: string) => parameter('Integer', name),
    setPackageBooleanValue: setParameter,
    setPackageDateValue: setParameter,
    setPackageIntegerValue: setParameter,
  },
});
