/** What an Apex REST class sees of its request. Source: Apex Reference Guide, "RestContext Class", "RestRequest Class", "RestResponse Class". */
import { ApexMap } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { defineHolder, held, type Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';
import { primitiveType } from '../system/objects/lists.ts';

const texts = (): ApexMap => new ApexMap(primitiveType('String'), primitiveType('String'));
const put = (field: string) => (self: Holder, name: ApexValue, value: ApexValue) => void (held(self, field) as ApexMap).put(name, value);

const REFUSED = new Set(['null', 'cookie', 'set-cookie', 'set-cookie2', 'content-length', 'authorization']);
/** A name of RFC 7230 is one token. */
const TOKEN = /^[\w!#$%&'*+\-.^`|~]+$/;

/** Errors: System.InvalidHeaderException for names that no message may add. */
function addHeader(self: Holder, name: ApexValue, value: ApexValue): void {
  const text = String(name);
  if (REFUSED.has(text.toLowerCase()) || (self.typeName === 'System.RestResponse' && !TOKEN.test(text)))
    raise('System.InvalidHeaderException', `Header name "${text}" is not allowed.`);
  put('headers')(self, name, value);
}

/** Headers are told apart by case. Source: seen in an org. */
defineHolder('System.RestRequest', {
  initial: () => ({ headers: texts(), params: texts() }),
  parts: { methods: { addHeader, addParameter: put('params') } },
});
defineHolder('System.RestResponse', { initial: () => ({ headers: texts() }), parts: { methods: { addHeader } } });

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
