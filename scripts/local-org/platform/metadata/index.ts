/** Custom metadata records to deploy, as Apex holds them. Source: Apex Reference Guide, "Metadata Namespace". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { defineHolder, held, hold, type Holder } from '../core/holder.ts';

const VALUE = { kind: 'platform', name: 'Metadata.CustomMetadataValue', args: [] } as const;
const ITEM = { kind: 'platform', name: 'Metadata.Metadata', args: [] } as const;

defineHolder('Metadata.CustomMetadata', { initial: () => ({ values: new ApexList(VALUE) }) });
defineHolder('Metadata.CustomMetadataValue');

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
      addMetadata: (self: Holder, item: ApexValue) => void items(self).items.push(item),
      getMetadata: items,
      removeMetadata: (self: Holder, item: ApexValue) => keepOnly(self, (one) => one !== item),
      removeMetadataByFullName: (self: Holder, name: string) => keepOnly(self, (one) => held(one as Holder, 'fullName') !== name),
    },
  },
});
for (const name of ['Metadata.DeployResult', 'Metadata.DeployCallbackContext', 'Metadata.DeployDetails', 'Metadata.DeployMessage'])
  defineHolder(name);
