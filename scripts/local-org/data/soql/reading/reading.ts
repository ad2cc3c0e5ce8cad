import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { Store } from '../../store/store.ts';
import type { PlanContext } from '../plan/context.ts';

/** A query that is being read. */
export interface Reading {
  readonly store: Store;
  readonly context: PlanContext;
  readonly query: SoqlQuery;
  readonly binds: readonly ApexValue[];
}
