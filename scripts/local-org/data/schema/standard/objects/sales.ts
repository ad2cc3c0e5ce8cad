/** The objects of sales that every org has. */
import type { FactTable } from '../facts.ts';
import { ACCOUNTS } from './accounts.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { CONTACT_POINTS } from './consents.ts';
import { LEADS } from './leads.ts';
import { OPPORTUNITIES } from './opportunities.ts';
import { ORDERS } from './orders.ts';
import { PARTNERS } from './partners.ts';
import { PRODUCTS } from './products.ts';

export const SALES: FactTable = {
  ...ACCOUNTS,
  ...LEADS,
  ...OPPORTUNITIES,
  ...PRODUCTS,
  ...ORDERS,
  ...CAMPAIGNS,
  ...CONTACT_POINTS,
  ...PARTNERS,
};
