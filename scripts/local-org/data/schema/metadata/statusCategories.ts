/**
 * The categories of statuses of contracts, orders and work: declared in the project's metadata, else by the status's name.
 * Source: Metadata API Developer Guide, "StandardValueSet", groupingString; Object Reference, "ContractStatus", "OrderStatus", "WorkOrder", "ServiceAppointment".
 */
import type { Project } from '../../project/model.ts';
import { many, text } from '../../project/xml.ts';
import type { ObjectSchema } from '../model.ts';

/** @return a value of the object's StatusCode or StatusCategory; undefined for an unknown status */
export type StatusCategory = (object: ObjectSchema, status: string) => string | undefined;

const SETS: Readonly<Record<string, string>> = {
  Contract: 'ContractStatus',
  Order: 'OrderStatus',
  ServiceAppointment: 'ServiceAppointmentStatus',
  WorkOrder: 'WorkOrderStatus',
  WorkOrderLineItem: 'WorkOrderLineItemStatus',
};
/** Standard statuses whose name differs from their category. */
const OTHERWISE: Readonly<Record<string, string>> = { 'In Approval Process': 'InApproval' };

export function statusCategories(project: Project): StatusCategory {
  const sets = project.metadata.get('standardValueSet');
  const declared = new Map(
    Object.entries(SETS).flatMap(([object, set]) =>
      many(sets?.get(set) ?? {}, 'standardValue').map(
        (one) => [`${object}.${text(one, 'fullName') ?? ''}`, text(one, 'groupingString')] as const,
      ),
    ),
  );
  return (object, status) => {
    const sought = plain(declared.get(`${object.name}.${status}`) ?? OTHERWISE[status] ?? status);
    const field = object.fields.get('statuscode') ?? object.fields.get('statuscategory');
    return field?.picklist.find(({ value }) => plain(value) === sought)?.value;
  };
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');
