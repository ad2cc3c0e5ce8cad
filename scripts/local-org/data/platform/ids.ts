/** The object of an Id. Source: Apex Reference Guide, Id.getSObjectType. */
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { DataAccess } from '../dataAccess.ts';
import { objectToken } from './describe/index.ts';

definePlatformClass({
  name: 'System.Id',
  methods: {
    getSobjectType: (self: string) => {
      const schema = (transaction().org.data as DataAccess).schema.byPrefix(self.slice(0, 3));
      return schema === undefined ? raise('System.SObjectException', 'Cannot locate Apex Type for ID: ' + self) : objectToken(schema);
    },
  },
});
