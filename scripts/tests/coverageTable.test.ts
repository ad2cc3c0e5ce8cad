import { byComponent, coverageText } from '../coverageTable.ts';

const lines = (total: number, covered: number) => ({ lines: { total, covered } });

describe('coverage of components', () => {
  it('adds the files of a bundle up and puts the least covered first', () => {
    const components = byComponent({
      total: lines(40, 30),
      '/x/lwc/chart/chart.ts': lines(10, 10),
      '/x/lwc/chart/labels.ts': lines(10, 9),
      '/x/lwc/wizard/wizard.ts': lines(20, 11),
      '/x/lwc/wizard/wizard.html': lines(9, 0),
    });
    expect(components).toEqual([
      { name: 'wizard', lines: 20, covered: 11, percent: 55 },
      { name: 'chart', lines: 20, covered: 19, percent: 95 },
    ]);
    expect(coverageText(components).split('\n').at(-1)).toBe('All components   75 %');
  });

  it('calls a bundle without a line covered', () => {
    expect(byComponent({ '/x/lwc/types/types.ts': lines(0, 0) })[0]?.percent).toBe(100);
  });
});
