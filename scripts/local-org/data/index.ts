/** The data room's door: schema, queries, saves, users, and the Apex classes over them. */
import './platform/index.ts';

export { DataAccess } from './dataAccess.ts';
export { carryOut, nextArticleDate, openArticleDates, takeDueArticle } from './platform/publishing/index.ts';
export { featureNames } from './project/features.ts';
export { inNamespace } from './project/namespace.ts';
export { notRun } from './project/notRun.ts';
export type { Project } from './project/model.ts';
export { declaredNamespace, packageFolders } from './project/read/packages.ts';
export { readProject } from './project/readProject.ts';
export { SObjectValue } from './records/index.ts';
export { QueryLocator } from './soql/queryLocator.ts';
export { NO_MORE_GROUPS } from './soql/readLater.ts';
