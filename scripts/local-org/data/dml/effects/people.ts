/** Names of persons. Source: Object Reference, "Contact", "Lead", "User", "Individual". */
import { accountSaved, beforeAccount, beforeContact, contactSaved } from './personAccounts.ts';
import { text, set, value, type Effects, type Effect, record } from './effect.ts';

const named: Effect = {
  before: (_table, row) => set(row, { Name: [text(row, 'FirstName'), text(row, 'LastName')].filter((part) => part !== '').join(' ') }),
};

export const PEOPLE: Effects = {
  Account: { before: beforeAccount, saved: accountSaved },
  Contact: {
    before: (table, row, old) => {
      void named.before?.(table, row, old);
      return beforeContact(table, row, old);
    },
    saved: contactSaved,
  },
  Lead: named,
  Individual: named,
  User: {
    before: (table, row, old) => {
      void named.before?.(table, row, old);
      if (old !== undefined) return;
      const profile = record(table, 'Profile', value(row, 'ProfileId'));
      set(row, { UserType: profile === undefined ? 'Standard' : text(profile, 'UserType') || 'Standard', CommunityNickname: value(row, 'CommunityNickname') ?? `User${String(table.store.next('nickname')).padStart(12, '1')}` });
    },
  },
};
