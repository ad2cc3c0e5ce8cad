/** The data room's door: schema, queries, saves, users, and the Apex classes over them. */
import './platform/index.ts';

export { DataAccess } from './dataAccess.ts';
export { inNamespace } from './project/namespace.ts';
export { notRun } from './project/notRun.ts';
export { declaredNamespace, readProject, type Project } from './project/readProject.ts';
export { SObjectValue } from './records/index.ts';
export { QueryLocator } from './soql/queryLocator.ts';
