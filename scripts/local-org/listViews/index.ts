/** The list view room's door: which views there are, and what they show to the running user. Call inside a transaction. */
import type { DataAccess, SObjectValue } from '../data/index.ts';
import type { Project } from '../data/project/model.ts';
import { transaction } from '../platform/core/current.ts';
import { ListViewCatalog } from './catalog.ts';
import type { ListColumn } from './fields.ts';
import type { ListView } from './model.ts';
import { columnsOf, listViewCount, listViewQuery, listViewRows, type RowOptions } from './rows.ts';
import type { SoqlQuery } from '../language/soqlAst.ts';

export type { ListColumn } from './fields.ts';
export type { ListView } from './model.ts';
export type { RowOptions } from './rows.ts';

declare module '../platform/core/contract.ts' {
  interface Org {
    readonly listViews: ListViews;
  }
}

export class ListViews {
  readonly catalog: ListViewCatalog;
  private readonly data: DataAccess;
  constructor(data: DataAccess, project: Project, now: () => number) {
    this.data = data;
    this.catalog = new ListViewCatalog(data, project, now);
  }
  columns(view: ListView): readonly ListColumn[] {
    return columnsOf(this.data, view);
  }
  rows(view: ListView, options?: RowOptions): readonly SObjectValue[] {
    return listViewRows(this.data, view, options);
  }
  count(view: ListView): number {
    return listViewCount(this.data, view);
  }
  query(view: ListView, options?: RowOptions): SoqlQuery {
    return listViewQuery(this.data, view, options);
  }
}
export const listViewsOf = (): ListViews => transaction().org.listViews;
