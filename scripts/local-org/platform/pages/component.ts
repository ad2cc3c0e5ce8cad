/** Components of Visualforce pages that code makes: they hold their attributes, expressions, facets and children. Source: Apex Reference Guide, "Component Class"; Visualforce Developer Guide, "Dynamic Components". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { held, hold, Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';

const NAME = 'ApexPages.Component';

/** Made when first asked for. */
function part(
  field: string,
  make: () => ApexValue,
): { readonly get: (self: Holder) => ApexValue; readonly set: (self: Holder, value: ApexValue) => void } {
  return {
    get: (self) => {
      if (held(self, field) === null) hold(self, field, make());
      return held(self, field);
    },
    set: (self, value) => hold(self, field, value),
  };
}
const children = part('childComponents', () => new ApexList({ kind: 'platform', name: NAME, args: [] }));

function byId(self: Holder, id: string): ApexValue {
  for (const child of (children.get(self) as ApexList).items as readonly Holder[]) {
    const found = held(child, 'id') === id ? child : byId(child, id);
    if (found !== null) return found;
  }
  return null;
}

definePlatformClass({
  name: NAME,
  fields: {
    childComponents: children,
    expressions: part('expressions', () => new Holder('ApexPages.ComponentExpressions')),
    facets: part('facets', () => new Holder('ApexPages.ComponentFacets')),
  },
  methods: { getComponentById: byId },
});
