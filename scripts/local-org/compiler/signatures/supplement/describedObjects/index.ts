/** Objects that the stubs leave out, described field by field. */
import type { StandardObject } from '../../../../language/signatures.ts';
import { AGENTS } from './agents.ts';
import { AGREEMENTS } from './agreements.ts';
import { ANSWERS } from './answers.ts';
import { BILLING } from './billing.ts';
import { BOTS } from './bots.ts';
import { CADENCES } from './cadences.ts';
import { CARE } from './care.ts';
import { EMPLOYEES } from './employees.ts';
import { FINANCE } from './finance.ts';
import { GIFT_ENTRIES } from './giftEntries.ts';
import { HUBS } from './hubs.ts';
import { IDENTITY } from './identity.ts';
import { SUMMARY_PARTS } from './orders.ts';
import { PARTIES } from './parties.ts';
import { PLANS } from './plans.ts';
import { QUOTING } from './quoting.ts';
import { REFUNDS } from './refunds.ts';
import { RETAIL } from './retail.ts';
import { BILLING_RULES } from './billingRules.ts';
import { GRANTS } from './grants.ts';
import { REQUESTS } from './requests.ts';
import { TAGS } from './tags.ts';
import { TAXES } from './taxes.ts';
import { stubsOf, type DescribedObjects } from './describedObject.ts';
import { VEHICLES } from './vehicles.ts';

export { lookupOf } from './describedObject.ts';

export const DESCRIBED_OBJECTS: DescribedObjects = {
  ...AGENTS,
  ...AGREEMENTS,
  ...ANSWERS,
  ...BILLING,
  ...BOTS,
  ...CADENCES,
  ...CARE,
  ...EMPLOYEES,
  ...FINANCE,
  ...GIFT_ENTRIES,
  ...HUBS,
  ...IDENTITY,
  ...PARTIES,
  ...PLANS,
  ...QUOTING,
  ...REFUNDS,
  ...RETAIL,
  ...SUMMARY_PARTS,
  ...BILLING_RULES,
  ...GRANTS,
  ...REQUESTS,
  ...TAGS,
  ...TAXES,
  ...VEHICLES,
};
export const DESCRIBED_STUBS: readonly StandardObject[] = stubsOf(DESCRIBED_OBJECTS);
