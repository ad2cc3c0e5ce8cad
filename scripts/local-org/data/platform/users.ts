/** The running user. Source: Apex Reference Guide, "UserInfo Class". */
import { raise } from '../../platform/core/error.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import { FIRST_CURRENCY } from '../currency/declared.ts';
import { sessionId } from '../formula/api.ts';

/** The theme that pages have; anonymous Apex and tests, which clients start, are told the older one. Source: seen in an org. */
const theme = (): string => (transaction().isTest || transaction().quiddity === 'ANONYMOUS' ? 'Theme3' : 'Theme4d');
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
    getDefaultCurrency: () => (data().schema.hasManyCurrencies ? userField('DefaultCurrencyIsoCode') : FIRST_CURRENCY),
    getUiTheme: theme,
    getUiThemeDisplayed: theme,
    getUserType: () => userField('UserType') || 'Standard',
    getUserRoleId: () => userField('UserRoleId') || null,
    getOrganizationName: () => data().organizationName(),
    getCurrentUvid: () => null,
    hasPackageLicense: (packageId: string | null) =>
      packageId === null
        ? raise('System.TypeException', 'Package Not Found')
        : data().store.all('SELECT 1 AS found FROM "PackageLicense" WHERE "Id" = ?', [packageId]).length > 0,
    isCurrentUserLicensed: (namespace: string | null) => {
      // the org that develops a package is licensed for it
      if (namespace !== null && namespace.toLowerCase() === transaction().org.namespace?.toLowerCase()) return true;
      raise('System.TypeException', 'Managed Package corresponding to namespace prefix not found');
    },
    isCurrentUserLicensedForPackage: () => raise('System.TypeException', 'Package Not Found'),
    // a text in the form of a session Id; it is not checked anywhere
    getSessionId: sessionId,
  },
});
