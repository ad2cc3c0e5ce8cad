/** Approval.process: no approval process is carried out here. Source: Apex Reference Guide, "Approval Class", process; SOAP API Developer Guide, StatusCode NO_APPLICABLE_PROCESS. */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { rowError } from '../dml/rowError.ts';
import type { Project } from '../project/readProject.ts';
import { DatabaseError } from './results.ts';

const RESULT = { kind: 'platform', name: 'Approval.ProcessResult', args: [] } as const;
const REFUSAL = rowError('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');

/** Errors: System.DmlException, as no process takes the record; NotImplemented in a project that has some. */
function process(request: ApexValue, allOrNone = true): ApexValue {
  const { project } = transaction().org as unknown as { readonly project: Project };
  if ((project.metadata.get('approvalProcess')?.size ?? 0) > 0) throw new NotImplemented('Approval.process: approval processes are not carried out');
  if (request === null) raise('System.NullPointerException', 'Argument cannot be null.');
  if (allOrNone) raise('System.DmlException', `Process failed. First exception on row 0; first error: ${REFUSAL.code}, ${REFUSAL.message}: []`);
  const refused = (one: ApexValue): Holder => new Holder(RESULT.name, { EntityId: held(one as Holder, 'ObjectId'), Success: false, InstanceId: null, InstanceStatus: null, ActorIds: null, NewWorkitemIds: null, Errors: new ApexList({ kind: 'platform', name: 'Database.Error', args: [] }, [new DatabaseError(REFUSAL)]) });
  return request instanceof ApexList ? new ApexList(RESULT, request.items.map(refused)) : refused(request);
}

definePlatformClass({ name: 'System.Approval', statics: { process } });
