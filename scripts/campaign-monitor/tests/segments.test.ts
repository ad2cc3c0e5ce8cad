import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
let list = '';
beforeAll(async () => {
  await harness.start();
  list = await harness.newList('Segmented');
  for (const [name, type, options] of [
    ['City', 'Text'],
    ['Age', 'Number'],
    ['Born', 'Date'],
    ['Topics', 'MultiSelectMany', ['Crime', 'Travel']],
  ] as const) {
    await harness.post(`/lists/${list}/customfields.json`, { FieldName: name, DataType: type, Options: options });
  }
  const person = (name: string, city: string, age: string, born: string, ...topics: readonly string[]) =>
    harness.add(list, `${name.toLowerCase()}@example.org`, {
      Name: name,
      CustomFields: [
        { Key: 'City', Value: city },
        { Key: 'Age', Value: age },
        { Key: 'Born', Value: born },
        ...topics.map((Value) => ({ Key: 'Topics', Value })),
      ],
    });
  await person('Ann', 'Perth', '30', '1996-02-03', 'Crime');
  await person('Bob', 'Fremantle', '40', '1986-02-03', 'Travel', 'Crime');
  await person('Cy', '', '', '', 'Travel');
});
afterAll(() => harness.stop());

const create = (Title: string, ...groups: readonly (readonly (readonly [string, string | undefined])[])[]) =>
  harness.post(`/segments/${list}.json`, {
    Title,
    RuleGroups: groups.map((rules) => ({ Rules: rules.map(([RuleType, Clause]) => ({ RuleType, Clause })) })),
  });
const membersOf = async (segment: string): Promise<readonly string[]> =>
  ((await harness.get(`/segments/${segment}/active.json?orderfield=email`)).body as { Results: { Name: string }[] }).Results.map(
    ({ Name }) => Name,
  );

for (const [rules, names] of [
  [[[['EmailAddress', 'CONTAINS @example.org']]], ['Ann', 'Bob', 'Cy']],
  [[[['Name', 'EQUALS ann']]], ['Ann']],
  [
    [
      [
        ['[City]', 'EQUALS Perth'],
        ['[City]', 'EQUALS Fremantle'],
      ],
      [['[Age]', 'GREATER_THAN 35']],
    ],
    ['Bob'],
  ],
  [[[['[City]', 'NOT_PROVIDED']]], ['Cy']],
  [[[['[Age]', 'BETWEEN 25 AND 35']]], ['Ann']],
  [[[['[Born]', 'BEFORE 1990-01-01']]], ['Bob']],
  [[[['[Topics]', 'EQUALS Crime']]], ['Ann', 'Bob']],
  [[[['DateSubscribed', 'AFTER 2026-03-03']]], ['Ann', 'Bob', 'Cy']],
] as const) {
  test(`finds ${names.join(', ')} by ${JSON.stringify(rules)}`, async () => {
    const answer = await create(`Segment ${JSON.stringify(rules)}`, ...rules);
    expect([answer.status, await membersOf(answer.body as string)]).toEqual([201, names]);
  });
}

for (const [type, clause, rule, inner] of [
  ['', 'EQUALS x', 2704, undefined],
  ['Weather', 'EQUALS x', 2705, undefined],
  ['Name', undefined, 2706, undefined],
  ['Name', ' ', 2703, 2710],
  ['Name', 'LIKE x', 2703, 2712],
  ['EmailAddress', 'LIKE x', 2703, 2713],
  ['DateSubscribed', 'CONTAINS 2026-01-01', 2703, 2714],
  ['[City]', 'LIKE Perth', 2703, 2715],
  ['[Age]', 'CONTAINS 1', 2703, 2716],
  ['[Topics]', 'CONTAINS Crime', 2703, 2717],
  ['[Born]', 'CONTAINS 1990', 2703, 2718],
  ['[City]', 'EQUALS', 2703, 2719],
  ['[Born]', 'AFTER 01/02/1990', 2703, 2720],
  ['[Age]', 'EQUALS many', 2703, 2721],
  ['[Topics]', 'EQUALS Cooking', 2703, 2722],
  ['DateSubscribed', 'AFTER 2001-01-01', 2703, 2723],
  ['CampaignOpened', 'ffff', 2703, 2750],
  ['[Born]', 'BETWEEN 1990', 2703, 2755],
  ['[Age]', 'BETWEEN 1 AND many', 2703, 2756],
  ['MobileNumber', 'LIKE +61', 2703, 2762],
] as const) {
  test(`refuses ${type} ${String(clause)} with ${inner ?? rule}`, async () => {
    const answer = await create('Refused', [[type, clause]]);
    expect(answer.body).toMatchObject({
      Code: 277,
      Message: 'Invalid Segment Rules',
      ResultData: [{ RuleType: type, Code: rule, ClauseResults: inner === undefined ? [] : [{ Code: inner }] }],
    });
  });
}

test('finds people by what they did with a campaign', async () => {
  const { service } = harness.simulator.simulation;
  const campaign = [...service.campaigns.values()].find(({ content, clicks }) => content.name === 'Monthly news' && clicks.size > 0);
  const newsletter = harness.listId();
  const make = async (RuleType: string, Clause: string) =>
    (
      await harness.post(`/segments/${newsletter}.json`, {
        Title: `${RuleType} ${Clause}`,
        RuleGroups: [{ Rules: [{ RuleType, Clause }] }],
      })
    ).body;
  const opened = await make('CampaignOpened', `EQUALS ${campaign?.id ?? ''}`);
  const count = ((await harness.get(`/segments/${opened as string}.json`)).body as { ActiveSubscribers: number }).ActiveSubscribers;
  const people = new Set(
    [...(campaign?.opens ?? [])].map(({ to }) => to.member).filter(({ list: own, state }) => own.id === newsletter && state === 'Active'),
  );
  expect(count).toBe(people.size);
  expect(
    await make(
      'CampaignOpened',
      `EQUALS ${[...service.campaigns.values()].find(({ content }) => content.name === 'App update')?.id ?? ''}`,
    ),
  ).toMatchObject({ ResultData: [{ ClauseResults: [{ Code: 2751 }] }] });
  expect(await make('CampaignClickedSpecific', `EQUALS ${campaign?.id ?? ''} https://nowhere.example/`)).toMatchObject({
    ResultData: [{ ClauseResults: [{ Code: 2753 }] }],
  });
});

test('minds titles, limits and the segments of the service', async () => {
  await create('Titled');
  const system = [...harness.simulator.simulation.service.segments.values()].find(({ isSystem }) => isSystem)?.id ?? '';
  const answers = [
    await create(''),
    await create('titled'),
    await harness.delete(`/segments/${system}.json`),
    await harness.put(`/segments/${system}.json`, { Title: 'Mine' }),
    await create('Engaged', [['Engagement', 'EQUALS Active']]),
    await create('Engaged', [
      ['Engagement', 'EQUALS Active'],
      ['Name', 'PROVIDED'],
    ]),
  ];
  expect(answers.map(refusal)).toEqual(['400/273', '400/275', '400/284', '400/284', '400/286', '400/285']);
  await harness.control('PUT', 'settings', { segmentLimit: 1 });
  expect(refusal(await create('Too many'))).toBe('400/283');
  await harness.control('PUT', 'settings', { segmentLimit: 100 });
});

test('adds, replaces and clears rules, and calculates as long as the setting says', async () => {
  const id = (await create('Changing')).body as string;
  expect(await membersOf(id)).toEqual([]);
  expect((await harness.post(`/segments/${id}/rules.json`, { Rules: [{ RuleType: '[City]', Clause: 'EQUALS Perth' }] })).text).toBe('');
  expect(await membersOf(id)).toEqual(['Ann']);
  await harness.control('PUT', 'settings', { segmentDelaySeconds: 60 });
  await harness.put(`/segments/${id}.json`, {
    Title: 'Changed',
    RuleGroups: [{ Rules: [{ RuleType: 'Name', Clause: 'EQUALS Bob' }] }],
  });
  expect(refusal(await harness.get(`/segments/${id}/active.json`))).toBe('400/278');
  await harness.control('PUT', 'clock', { advanceSeconds: 61 });
  expect(await membersOf(id)).toEqual(['Bob']);
  await harness.control('PUT', 'settings', { segmentDelaySeconds: 0 });
  await harness.delete(`/segments/${id}/rules.json`);
  expect((await harness.get(`/segments/${id}.json`)).body).toEqual({
    ActiveSubscribers: 0,
    RuleGroups: [],
    ListID: list,
    SegmentID: id,
    Title: 'Changed',
  });
  expect((await harness.delete(`/segments/${id}.json`)).status).toBe(200);
  expect(refusal(await harness.get(`/segments/${id}.json`))).toBe('400/271');
});

test('speaks the rules of v3', async () => {
  const old = { version: 'v3' };
  const id = (
    await harness.post(
      `/segments/${list}.json`,
      { Title: 'Old rules', Rules: [{ Subject: '[City]', Clauses: ['EQUALS Perth', 'EQUALS Fremantle'] }] },
      old,
    )
  ).body as string;
  expect(await membersOf(id)).toEqual(['Ann', 'Bob']);
  expect((await harness.get(`/segments/${id}.json`, old)).body).toMatchObject({
    Rules: [{ Subject: '[City]', Clauses: ['EQUALS Perth', 'EQUALS Fremantle'] }],
  });
});
