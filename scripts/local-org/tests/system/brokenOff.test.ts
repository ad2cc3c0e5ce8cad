/** Work that breaks off in the middle: nothing of it stays, and what follows is kept. */
import { scratchOrg } from './clients/scratchOrg.ts';

const tooManyQueries = (object: string): string =>
  `trigger Greedy${object} on ${object} (before insert, before delete) { for (Integer i = 0; i <= 100; i++) { List<User> found = [SELECT Id FROM User]; } }`;

test.each([
  ['a partial save', "Database.insert(new List<Contact>{ new Contact(LastName = 'One') }, false);"],
  [
    'the conversion of a lead',
    `Lead one = new Lead(LastName = 'One', Company = 'House'); insert one;
     Database.LeadConvert wish = new Database.LeadConvert(); wish.setLeadId(one.Id); wish.setConvertedStatus('Closed - Converted');
     Database.convertLead(wish);`,
  ],
  [
    'a merge',
    "Account kept = new Account(Name = 'Kept'); Account lost = new Account(Name = 'Lost'); insert new List<Account>{ kept, lost }; merge kept lost;",
  ],
])('%s', async (_what, apex) => {
  const first = scratchOrg(
    {
      'triggers/GreedyContact.trigger': tooManyQueries('Contact'),
      'triggers/GreedyAccount.trigger': tooManyQueries('Account').replace('before insert, ', ''),
    },
    { keepsState: true },
  );
  expect(() => first.org.executeAnonymous(apex)).toThrow('Too many SOQL queries: 101');
  first.org.executeAnonymous("insert new Account(Name = 'Next');");
  const again = await first.reopen();
  expect(again.org.query('SELECT Name FROM Account').map((row) => row.get('Name'))).toEqual(['Next']);
  expect(again.org.query('SELECT Id FROM Lead')).toEqual([]);
  await again.close();
});
