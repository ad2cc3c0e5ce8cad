/** Screens call Apex with parameters of their own. Source: Lightning Web Components Developer Guide, "Import Apex Methods". */
import { callAction } from '../../http/auraActions.ts';
import { scratchOrg, type ScratchOrg } from './clients/scratchOrg.ts';

let scratch: ScratchOrg;
beforeAll(() => {
  scratch = scratchOrg({
    'classes/Desk.cls': `public class Desk {
      @AuraEnabled public static String open(Map<String, Object> wishes) {
        List<Object> tags = (List<Object>) wishes.get('tags');
        return String.join(new List<String>{ (String) wishes.get('word'), String.valueOf((Integer) wishes.get('count') + 1), String.valueOf(tags.size()) }, '|'); }
      @AuraEnabled public static String any(Object given) { return given instanceof List<Object> ? 'list' : String.valueOf(given); }
      @AuraEnabled public static Integer many(List<Object> given) { return given.size(); }
    }`,
  });
});
afterAll(() => scratch.close());

const ask = (method: string, parameters: Readonly<Record<string, unknown>>): unknown =>
  callAction(scratch.org, scratch.org.admin, `Desk.${method}`, parameters).body;

it('fills parameters of Object, and collections of them, with whatever a screen hands over', () => {
  expect(ask('open', { wishes: { word: 'Dune', count: 2, tags: ['a', null] } })).toBe('Dune|3|2');
  expect(ask('any', { given: 'text' })).toBe('text');
  expect(ask('any', { given: [1] })).toBe('list');
  expect(ask('many', { given: [1, 'b', { c: null }] })).toBe(3);
});
