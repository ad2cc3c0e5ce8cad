/** Work orders and their line items. Source: Object Reference, "WorkOrder", "WorkOrderLineItem", "WorkType". */
import { transaction } from '../../../../platform/core/current.ts';
import {
  addDecimals,
  ApexDatetime,
  ApexDecimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { changed, record, set, statusCategory, text, value, type Effect, type Effects } from '../effect.ts';
import { beRoot, findRoot } from '../roots.ts';

const ZERO = ApexDecimal.ofInteger(0);
const HUNDRED = ApexDecimal.ofInteger(100);
const MINUTES_OF_HOUR = ApexDecimal.ofInteger(60);
/** When an appointment that is made with the work is due, unless an administrator says otherwise. */
const DUE_MS = 7 * 24 * 3_600_000;

const number = (row: SObjectValue, name: string): ApexDecimal | undefined => {
  const found = value(row, name);
  return found instanceof ApexDecimal ? found : undefined;
};

/** Work of a type lasts as long as the type says, and needs as many people, unless it says so itself. */
function takeType(table: Table, work: SObjectValue, old: SObjectValue | undefined): void {
  const type = changed(work, old, 'WorkTypeId') ? record(table, 'WorkType', value(work, 'WorkTypeId')) : undefined;
  if (type === undefined) return;
  if (value(work, 'Duration') === null)
    set(work, { Duration: value(type, 'EstimatedDuration'), DurationType: value(type, 'DurationType') });
  for (const size of ['MinimumCrewSize', 'RecommendedCrewSize']) if (value(work, size) === null) set(work, { [size]: value(type, size) });
}

function measure(work: SObjectValue): void {
  const duration = number(work, 'Duration') ?? null;
  const isHours = text(work, 'DurationType') === 'Hours';
  set(work, { DurationInMinutes: duration !== null && isHours ? multiplyDecimals(duration, MINUTES_OF_HOUR) : duration });
}

/** The price of a line is the price book's, until it is changed. */
function price(table: Table, line: SObjectValue): void {
  const entry = record(table, 'PricebookEntry', value(line, 'PricebookEntryId'));
  const list = (entry === undefined ? undefined : number(entry, 'UnitPrice')) ?? ZERO;
  if (entry !== undefined) set(line, { Product2Id: value(entry, 'Product2Id'), UnitPrice: value(line, 'UnitPrice') ?? list });
  const [unit, quantity, discount] = ['UnitPrice', 'Quantity', 'Discount'].map((name) => number(line, name));
  const subtotal = unit === undefined || quantity === undefined ? null : multiplyDecimals(unit, quantity);
  const paid = subtractDecimals(HUNDRED, discount ?? ZERO);
  set(line, {
    ListPrice: list,
    Subtotal: subtotal,
    TotalPrice: subtotal === null ? null : divideDecimals(multiplyDecimals(subtotal, paid), HUNDRED),
  });
}

/** An order's discount is the average of its lines', each weighted by its subtotal. */
function total(order: SObjectValue): void {
  const [subtotal, sum, tax] = ['Subtotal', 'TotalPrice', 'Tax'].map((name) => number(order, name) ?? ZERO) as [
    ApexDecimal,
    ApexDecimal,
    ApexDecimal,
  ];
  const saved = multiplyDecimals(subtractDecimals(subtotal, sum), HUNDRED);
  set(order, { Discount: subtotal.unscaled === 0n ? null : divideDecimals(saved, subtotal), GrandTotal: addDecimals(sum, tax) });
}

/** Makes the appointment that work of a type always has. */
function appoint(writer: RecordWriter, work: SObjectValue, old: SObjectValue | undefined): void {
  const { table } = writer;
  const appointments = table.schema.get('ServiceAppointment');
  const type = changed(work, old, 'WorkTypeId') ? record(table, 'WorkType', value(work, 'WorkTypeId')) : undefined;
  if (type === undefined || value(type, 'ShouldAutoCreateSvcAppt') !== true || !table.schema.isStored(appointments)) return;
  if (table.where(appointments, 'ParentRecordId', text(work, 'Id')).length > 0) return;
  const now = transaction().org.clock.now();
  const appointment = new SObjectValue(appointments);
  set(appointment, {
    ParentRecordId: text(work, 'Id'),
    EarliestStartTime: new ApexDatetime(now),
    DueDate: new ApexDatetime(now + DUE_MS),
  });
  writer.insert(appointments, [appointment], SYSTEM);
}

const workOf = (ownValues: (table: Table, row: SObjectValue, old: SObjectValue | undefined) => void): Effect => ({
  before: (table, row, old) => {
    const category = statusCategory(table, row) ?? 'None';
    set(row, { StatusCategory: category, IsClosed: category === 'Closed' });
    if (old === undefined) set(row, { ServiceAppointmentCount: 0 });
    findRoot(table, row);
    takeType(table, row, old);
    measure(row);
    ownValues(table, row, old);
  },
  saved: beRoot,
  after: appoint,
});

export const WORK_ORDERS: Effects = {
  WorkOrder: workOf((_, order, old) => {
    if (old === undefined) set(order, { LineItemCount: 0, Subtotal: ZERO, TotalPrice: ZERO });
    total(order);
  }),
  WorkOrderLineItem: workOf(price),
};
