/** The bridge to Apex: an imported method is a call to the org and, when cacheable, a wire adapter. Source: Lightning Web Components Developer Guide, "Call Apex Methods". */
import { request } from 'localorg/http';
import { hasAll, refreshProvisioned, WireCache } from 'localorg/wire';

const cache = new WireCache();

/** What `import x from '@salesforce/apex/Class.method'` gives. */
export function apexMethod({ name, isCacheable }: { readonly name: string; readonly isCacheable: boolean }): unknown {
  const call = (parameters: object = {}): Promise<unknown> => request('POST', `/apex/${name}`, parameters);
  return Object.assign(call, { adapter: isCacheable ? cache.adapter(name, { read: call, isComplete: hasAll }) : notCacheable(name) });
}

function notCacheable(name: string): () => never {
  return () => {
    throw new Error(`${name} cannot be wired: only methods with @AuraEnabled(cacheable=true) can.`);
  };
}

export const refreshApex = refreshProvisioned;

export function getSObjectValue(record: unknown, field: string | { readonly fieldApiName: string }): unknown {
  const path = (typeof field === 'string' ? field.replace(/^[^.]*\./, '') : field.fieldApiName).split('.');
  return path.reduce<unknown>((value, part) => (value as Readonly<Record<string, unknown>> | undefined)?.[part], record);
}
