/** What an Apex REST class sees of its request. Source: Apex Reference Guide, "RestContext Class", "RestRequest Class", "RestResponse Class". */
import { ApexMap } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { defineHolder, held, type Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';
import { primitiveType } from '../system/lists.ts';

const texts = (): ApexMap => new ApexMap(primitiveType('String'), primitiveType('String'), [], true);
const put = (field: string) => (self: Holder, name: string, value: ApexValue) => void (held(self, field) as ApexMap).put(name, value);

defineHolder('System.RestRequest', {
  initial: () => ({ headers: texts(), params: texts() }),
  parts: { methods: { addHeader: put('headers'), addParameter: put('params') } },
});
defineHolder('System.RestResponse', { initial: () => ({ headers: texts() }), parts: { methods: { addHeader: put('headers') } } });

const REQUEST = Symbol('rest request');
const RESPONSE = Symbol('rest response');
const read = (key: symbol): ApexValue => (transaction().state.get(key) as ApexValue | undefined) ?? null;

definePlatformClass({
  name: 'System.RestContext',
  staticFields: { request: () => read(REQUEST), response: () => read(RESPONSE) },
  staticSetters: {
    request: (value: ApexValue) => void transaction().state.set(REQUEST, value),
    response: (value: ApexValue) => void transaction().state.set(RESPONSE, value),
  },
});
