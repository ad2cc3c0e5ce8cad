/** The object of an Id. Source: Apex Reference Guide, Id.getSObjectType. */
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { objectToken } from './describe/index.ts';
import { data } from '../current.ts';

/** Prefixes of comments, field histories and shares of custom objects, which many objects share. Source: seen in an org: the Id of a case comment has no object. */
const SHARED_PREFIXES: readonly string[] = ['00a', '017', '02c'];

definePlatformClass({
  name: 'System.Id',
  methods: {
    getSobjectType: (self: string) => {
      const prefix = self.slice(0, 3);
      const schema = SHARED_PREFIXES.includes(prefix) ? undefined : data().schema.byPrefix(prefix);
      return schema === undefined ? raise('System.SObjectException', 'Cannot locate Apex Type for ID: ' + self) : objectToken(schema);
    },
  },
});
