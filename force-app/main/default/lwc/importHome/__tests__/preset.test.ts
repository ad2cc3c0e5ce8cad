import { presetOf } from '../preset';

describe('the address of the wizard', () => {
    it('names a campaign, a list or selected people, with or without a namespace', () => {
        expect(presetOf({ c__campaign: '701' })).toMatchObject({ sourceType: 'Salesforce Campaign', sourceId: '701' });
        expect(presetOf({ acme__list: 'a01' })).toEqual({ listId: 'a01' });
        expect(presetOf({ c__view: '00B', c__objectName: 'Lead' })).toEqual({
            sourceType: 'List View',
            sourceId: '00B',
            sourceObject: 'Lead',
        });
        expect(presetOf({})).toBeUndefined();
    });

    it('takes nothing but ids into a query', () => {
        const preset = presetOf({ c__ids: "003000000000001AAA,x') OR (Id != null,003000000000002", c__objectName: 'Lead; DELETE' });
        expect(preset?.sourceQuery).toBe(
            "SELECT Email, Name, FirstName, LastName FROM Contact WHERE Id IN ('003000000000001AAA', '003000000000002')",
        );
    });
});
