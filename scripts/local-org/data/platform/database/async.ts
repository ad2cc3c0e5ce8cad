/**
 * Asynchronous saves of external objects: done at once, with a callback for each result.
 * Source: Apex Reference Guide, "Database Class" (insertAsync, updateAsync, deleteAsync, getAsyncLocator, getAsyncSaveResult), "AsyncSaveCallback Class", "AsyncDeleteCallback Class".
 */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue, Bridge } from '../../../platform/core/contract.ts';
import { perTransaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { saving } from './index.ts';

const CALLBACKS = ['datasource.asyncsavecallback#processsave/1', 'datasource.asyncdeletecallback#processdelete/1'];

const located = perTransaction('locators of asynchronous saves', () => new Map<string, ApexValue>());

function heard(save: (target: ApexValue, ...rest: ApexValue[]) => ApexValue): (target: ApexValue, ...rest: ApexValue[]) => ApexValue {
  return (target, ...rest) => {
    const [callback] = rest;
    const answer =
      typeof callback === 'object' && callback !== null
        ? CALLBACKS.map((key) => (callback as Readonly<Record<string, Bridge | undefined>>)[key]).find((method) => method !== undefined)
        : undefined;
    const result = save(target, ...(answer === undefined ? rest : rest.slice(1)));
    for (const one of result instanceof ApexList ? result.items : [result]) answer?.call(callback, one);
    return result;
  };
}

function locatorOf(result: ApexValue): string {
  const known = [...located()].find(([, one]) => one === result)?.[0];
  const locator = known ?? `async-${String(located().size + 1)}`;
  located().set(locator, result);
  return locator;
}
/** A result stands for itself. */
function resultOf(asked: ApexValue): ApexValue {
  if (typeof asked !== 'string') return asked;
  return located().get(asked) ?? raise('System.InvalidParameterValueException', `Invalid locator: ${asked}`);
}

definePlatformClass({
  name: 'System.Database',
  statics: {
    insertAsync: heard(saving('insert', 'Database.SaveResult')),
    updateAsync: heard(saving('update', 'Database.SaveResult')),
    deleteAsync: heard(saving('delete', 'Database.DeleteResult')),
    getAsyncLocator: locatorOf,
    getAsyncSaveResult: resultOf,
    getAsyncDeleteResult: resultOf,
  },
});
