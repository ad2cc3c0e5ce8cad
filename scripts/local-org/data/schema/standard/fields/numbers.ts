/** Objects whose name field is an auto-number. Source: Object Reference for the Salesforce Platform, the property "Autonumber" of `ReturnOrder.ReturnOrderNumber`, `ServiceTerritoryMember.MemberNumber` … */
import type { StandardObject } from '../../../../compiler/signatures/index.ts';
import type { ObjectFacts } from '../facts.ts';

/** Auto-number fields whose names differ from that of the object. */
const NUMBERS: Readonly<Record<string, string>> = {
  AppointmentInvitation: 'InvitationNumber',
  ContractLineItem: 'LineItemNumber',
  CreditMemo: 'DocumentNumber',
  Invoice: 'DocumentNumber',
  ResourceAbsence: 'AbsenceNumber',
  ServiceResourceCapacity: 'CapacityNumber',
  ServiceResourceSkill: 'SkillNumber',
  ServiceTerritoryMember: 'MemberNumber',
  SkillRequirement: 'SkillNumber',
};

function numberOf({ name, fields }: StandardObject): string | undefined {
  const number = NUMBERS[name] ?? `${name}Number`;
  const has = (wanted: string): boolean => fields.some((field) => field.name === wanted && field.type === 'System.String');
  return has(number) && !has('Name') && !has('DeveloperName') ? number : undefined;
}

/** Adds the auto-number name field to the facts, if they have none. Of a service contract, the number stands beside a name. */
export function withNumber(stub: StandardObject, facts: ObjectFacts): ObjectFacts {
  if (stub.name === 'ServiceContract')
    return { ...facts, fields: { Name: 'text(255)! Contract Name', ContractNumber: 'auto', ...facts.fields } };
  const number = numberOf(stub);
  if (number === undefined || facts.nameField !== undefined) return facts;
  return { ...facts, nameField: number, fields: { ...facts.fields, [number]: facts.fields?.[number] ?? 'auto' } };
}
