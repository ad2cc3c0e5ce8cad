/** The running user. Source: Apex Reference Guide, "UserInfo Class" and "FeatureManagement Class". */
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { DataAccess } from '../index.ts';

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
    getLanguage: () => 'en_US',
    isMultiCurrencyOrganization: () => false,
    getDefaultCurrency: () => 'USD',
    getUiTheme: () => 'Theme4d',
    getUiThemeDisplayed: () => 'Theme4d',
    getUserType: () => 'Standard',
    getUserRoleId: () => userField('UserRoleId') || null,
    getOrganizationName: () => data().organizationName(),
    // nothing here asks for it back: it only has the shape of one
    getSessionId: () => `${transaction().org.id.slice(0, 15)}!${transaction().user.id}`,
  },
});
definePlatformClass({
  name: 'System.FeatureManagement',
  statics: { checkPermission: (name: string) => data().hasCustomPermission(transaction().user.id, name) },
});
