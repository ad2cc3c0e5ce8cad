/** What legacy flow plug-ins are given and give. Source: Apex Reference Guide, "Process Namespace", "PluginResult Class". */
import { ApexMap } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { defineHolder, Holder } from '../core/holder.ts';
import { primitiveType } from '../system/objects/lists.ts';

const NAME = 'Process.PluginResult';
const of = (outputs: ApexValue): Holder => new Holder(NAME, { outputParameters: outputs });

defineHolder(NAME, {
  parts: {
    constructors: {
      '(String,Object)': (key: string, value: ApexValue) =>
        of(new ApexMap(primitiveType('String'), primitiveType('Object'), [[key, value]])),
      '*': of,
    },
  },
});
