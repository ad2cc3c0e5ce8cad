/** Custom metadata records to deploy, as Apex holds them: each once. Source: Apex Reference Guide, "Metadata Namespace"; refusals: seen in an org. */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { defineHolder, held, hold, type Holder } from '../core/holder.ts';

const ITEM = { kind: 'platform', name: 'Metadata.Metadata', args: [] } as const;

const items = (self: Holder): ApexList => held(self, 'items') as ApexList;
function keepOnly(self: Holder, test: (item: ApexValue) => boolean): boolean {
  const before = items(self).size;
  hold(self, 'items', new ApexList(ITEM, items(self).items.filter(test)));
  return items(self).size < before;
}
defineHolder('Metadata.DeployContainer', {
  initial: () => ({ items: new ApexList(ITEM) }),
  parts: {
    methods: {
      addMetadata: (self: Holder, item: ApexValue) => {
        if (item === null) raise('System.NullPointerException', 'Cannot add null in deploy container');
        if (!items(self).items.includes(item)) items(self).items.push(item);
      },
      getMetadata: (self: Holder) => new ApexList(ITEM, [...items(self).items]),
      removeMetadata: (self: Holder, item: ApexValue) => keepOnly(self, (one) => one !== item),
      removeMetadataByFullName: (self: Holder, name: string) => keepOnly(self, (one) => held(one as Holder, 'fullName') !== name),
    },
  },
});
defineHolder('Metadata.DeployCallbackContext');
