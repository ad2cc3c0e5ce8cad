/** The `Trigger` variables of the running trigger. Source: Apex Developer Guide, "Trigger Context Variables". */
import type { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { platformEnum } from '../../../platform/core/platformEnum.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';

export class TriggerContext {
  readonly event: string;
  readonly newList: ApexList | null;
  readonly oldList: ApexList | null;
  readonly newMap: ApexMap | null;
  readonly oldMap: ApexMap | null;
  constructor(event: string, newList: ApexList | null, oldList: ApexList | null, newMap: ApexMap | null, oldMap: ApexMap | null) {
    this.event = event;
    this.newList = newList;
    this.oldList = oldList;
    this.newMap = newMap;
    this.oldMap = oldMap;
  }
}
const CONTEXT = Symbol('trigger');

export function withTrigger(context: TriggerContext, run: () => void): void {
  const { state } = transaction();
  const before = state.get(CONTEXT);
  state.set(CONTEXT, context);
  try {
    run();
  } finally {
    state.set(CONTEXT, before);
  }
}

/** The trigger that is running. */
export const currentTrigger = (): TriggerContext | undefined => transaction().state.get(CONTEXT) as TriggerContext | undefined;
export const isInTrigger = (): boolean => currentTrigger() !== undefined;

/** Outside of triggers all variables but `isExecuting` are null, flags included. */
const read = (use: (context: TriggerContext) => ApexValue): ApexValue => {
  const context = currentTrigger();
  return context === undefined ? null : use(context);
};
const OPERATIONS = ['BEFORE_INSERT', 'BEFORE_UPDATE', 'BEFORE_DELETE', 'AFTER_INSERT', 'AFTER_UPDATE', 'AFTER_DELETE', 'AFTER_UNDELETE'];

definePlatformClass({
  name: 'System.Trigger',
  staticFields: {
    new: () => read((context) => context.newList),
    old: () => read((context) => context.oldList),
    newmap: () => read((context) => context.newMap),
    oldmap: () => read((context) => context.oldMap),
    size: () => read((context) => (context.newList ?? context.oldList)?.size ?? 0),
    isexecuting: isInTrigger,
    isbefore: () => read(({ event }) => event.startsWith('before')),
    isafter: () => read(({ event }) => event.startsWith('after')),
    isinsert: () => read(({ event }) => event.endsWith(' insert')),
    isupdate: () => read(({ event }) => event.endsWith(' update')),
    isdelete: () => read(({ event }) => event.endsWith(' delete')),
    isundelete: () => read(({ event }) => event.endsWith(' undelete')),
    operationtype: () =>
      read(
        ({ event }) =>
          platformEnum('System.TriggerOperation', OPERATIONS).find(({ name }) => name === event.toUpperCase().replace(' ', '_')) ?? null,
      ),
  },
});
