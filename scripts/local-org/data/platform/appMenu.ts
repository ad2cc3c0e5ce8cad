/** AppLauncher.AppMenu: the order and the visibility of apps. Source: Apex Reference Guide, "AppMenu Class". */
import type { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';

/** AppMenuItem rows exist only if code names the object; otherwise changes are not visible and not stored. */
function change(sql: string, ...values: readonly (string | number)[]): void {
  const { schema, store } = data();
  if (schema.isStored(schema.get('AppMenuItem'))) store.run(sql, [...values]);
}

/** Apps that are not listed follow in their previous order. */
const sort =
  (column: 'SortOrder' | 'UserSortOrder') =>
  (ids: ApexList): void => {
    change(`UPDATE "AppMenuItem" SET "${column}" = "${column}" + ?`, ids.items.length);
    for (const [index, id] of ids.items.entries())
      change(`UPDATE "AppMenuItem" SET "${column}" = ? WHERE "ApplicationId" = ?`, index + 1, String(id));
  };

definePlatformClass({
  name: 'applauncher.AppMenu',
  statics: {
    setOrgSortOrder: sort('SortOrder'),
    setUserSortOrder: sort('UserSortOrder'),
    setAppVisibility: (id: ApexValue, isVisible: boolean) =>
      change('UPDATE "AppMenuItem" SET "IsVisible" = ? WHERE "Id" = ?', isVisible ? 1 : 0, String(id)),
  },
});
