import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const field = (list: string, FieldName: string, DataType: string, Options?: readonly string[]) =>
  harness.post(`/lists/${list}/customfields.json`, { FieldName, DataType, Options });
const keyPath = (list: string, key: string, rest = ''): string => `/lists/${list}/customfields/${encodeURIComponent(key)}${rest}.json`;

const write = (list: string, email: string, ...CustomFields: readonly object[]) =>
  harness.put(`/subscribers/${list}.json?email=${email}`, {
    EmailAddress: email,
    ConsentToTrack: 'Unchanged',
    CustomFields,
  });

const valuesOf = async (list: string, email: string): Promise<readonly string[]> =>
  (await harness.read(list, email)).CustomFields.map(({ Key, Value }) => `${Key}=${Value}`);

test('makes a key from the name: white space out, brackets around, letters as they are', async () => {
  const list = await harness.newList('Keys');
  const answer = await field(list, 'Join date', 'Date');
  expect([answer.status, answer.text]).toEqual([201, '"[Joindate]"']);
  expect((await harness.get(`/lists/${list}/customfields.json`)).body).toEqual([
    { FieldName: 'Join date', Key: '[Joindate]', DataType: 'Date', FieldOptions: [], VisibleInPreferenceCenter: true },
  ]);
});

test('refuses fields that cannot be', async () => {
  const list = await harness.newList('Bad fields');
  await field(list, 'Colour', 'MultiSelectOne', ['Red']);
  const answers = [
    await field(list, ' ', 'Text'),
    await field(list, 'colour', 'Text'),
    await field(list, 'Age', 'Number', ['1']),
    await field(list, 'Size', 'MultiSelectMany'),
    await field(list, 'Size', 'Colour'),
    await harness.put(`/lists/${list}/customfields/Colour.json`, { FieldName: 'X' }),
    await harness.put(keyPath(list, '[Nothing]'), { FieldName: 'X' }),
    await harness.delete(keyPath(list, '[Nothing]')),
    await harness.put(keyPath(list, '[Colour]', '/options'), { Options: [] }),
  ];
  expect(answers.map(refusal)).toEqual(['400/254', '400/255', '400/256', '400/257', '400/259', '400/253', '400/253', '400/253', '400/257']);
  await field(list, 'Town', 'Text');
  expect(refusal(await harness.put(keyPath(list, '[Town]', '/options'), { Options: ['a'] }))).toBe('400/256');
});

test('changes the key with the name, and keeps the values', async () => {
  const list = await harness.newList('Renaming');
  await field(list, 'Join date', 'Date');
  await harness.add(list, 'ann@example.org', { CustomFields: [{ Key: 'joindate', Value: '2020/02/03' }] });
  const renamed = await harness.put(`/lists/${list}/customfields/[Joindate].json`, {
    FieldName: 'Member since',
    VisibleInPreferenceCenter: false,
  });
  expect([renamed.status, renamed.text]).toEqual([200, '"[Membersince]"']);
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['[Membersince]=2020-02-03']);
  expect((await harness.delete(keyPath(list, '[Membersince]'))).text).toBe('');
  expect(await valuesOf(list, 'ann@example.org')).toEqual([]);
});

test('replaces or extends options', async () => {
  const list = await harness.newList('Options');
  await field(list, 'Colour', 'MultiSelectMany', ['Red']);
  const options = async (): Promise<unknown> =>
    ((await harness.get(`/lists/${list}/customfields.json`)).body as { FieldOptions: unknown }[])[0]?.FieldOptions;
  await harness.put(keyPath(list, '[Colour]', '/options'), { KeepExistingOptions: true, Options: ['Blue', 'Red'] });
  expect(await options()).toEqual(['Red', 'Blue']);
  await harness.put(keyPath(list, '[Colour]', '/options'), { KeepExistingOptions: false, Options: ['Green'] });
  expect(await options()).toEqual(['Green']);
});

test('takes values by the rules of their types and drops the rest without a word', async () => {
  const list = await harness.newList('Values');
  for (const [name, type] of [
    ['Note', 'Text'],
    ['Age', 'Number'],
    ['Day', 'Date'],
    ['Home', 'Country'],
  ] as const)
    await field(list, name, type);
  await field(list, 'One', 'MultiSelectOne', ['A', 'B']);
  await harness.add(list, 'ann@example.org', {
    CustomFields: [
      { Key: '[Note]', Value: 'x'.repeat(300) },
      { Key: 'Age', Value: '4.5' },
      { Key: '[Day]', Value: '1899/12/31' },
      { Key: '[Home]', Value: 'australia' },
      { Key: '[One]', Value: 'C' },
      { Key: '[Unknown]', Value: 'x' },
    ],
  });
  expect(await valuesOf(list, 'ann@example.org')).toEqual([`[Note]=${'x'.repeat(250)}`, '[Age]=4.5', '[Home]=Australia']);
  await write(
    list,
    'ann@example.org',
    { Key: '[Note]', Value: '', Clear: true },
    { Key: '[Age]', Value: 'many' },
    { Key: '[Day]', Value: '2076-06-06' },
    { Key: '[One]', Value: 'B' },
  );
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['[Age]=4.5', '[Day]=2076-06-06', '[Home]=Australia', '[One]=B']);
  await write(list, 'ann@example.org', { Key: '[Day]', Value: '0000-00-00' });
  expect(await valuesOf(list, 'ann@example.org')).not.toContain('[Day]=2076-06-06');
});

test('replaces a selection of many as a whole, and takes single options away', async () => {
  const list = await harness.newList('Many');
  await field(list, 'Topics', 'MultiSelectMany', ['Crime', 'Travel', 'Poetry']);
  await harness.add(list, 'ann@example.org', {
    CustomFields: [
      { Key: '[Topics]', Value: 'Crime' },
      { Key: '[Topics]', Value: 'Travel' },
    ],
  });
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['[Topics]=Crime', '[Topics]=Travel']);
  await write(list, 'ann@example.org', { Key: '[Topics]', Value: 'Crime', Clear: true });
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['[Topics]=Travel']);
  await write(list, 'ann@example.org', { Key: '[Topics]', Value: 'Poetry' });
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['[Topics]=Poetry']);
  await write(list, 'ann@example.org', { Key: '[Topics]', Value: '', Clear: true });
  expect(await valuesOf(list, 'ann@example.org')).toEqual([]);
});

test('names fields in rows as the setting says', async () => {
  const list = await harness.newList('Spelling');
  await field(list, 'Join date', 'Date');
  await harness.add(list, 'ann@example.org', { CustomFields: [{ Key: '[Joindate]', Value: '2020-02-03' }] });
  await harness.control('PUT', 'settings', { fieldKeys: 'name' });
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['Join date=2020-02-03']);
  await harness.control('PUT', 'settings', { fieldKeys: 'bare' });
  expect(await valuesOf(list, 'ann@example.org')).toEqual(['Joindate=2020-02-03']);
  await harness.control('PUT', 'settings', { fieldKeys: 'bracketed' });
});
