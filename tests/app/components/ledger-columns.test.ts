import { chineseMonth } from '@app/components/ledger-table/chinese-month';
import { columnsOf, saidLine } from '@app/components/ledger-table/columns';

describe('which column a line stands in', () => {
  test('an earning is income, a spending and an expiry are spending', () => {
    expect(columnsOf({ kind: 'earn', amount: 20 })).toMatchObject({ income: '20', spending: '' });
    expect(columnsOf({ kind: 'spend', amount: -60 })).toMatchObject({ income: '', spending: '60' });
    expect(columnsOf({ kind: 'expire', amount: -5 })).toMatchObject({ income: '', spending: '5' });
  });

  test('a reversal is red and negative in the column that it corrects', () => {
    const ofEarning = columnsOf({ kind: 'reverse', amount: -10 });
    expect(ofEarning).toEqual({ income: '−10', spending: '', isRed: true });
    const ofSpending = columnsOf({ kind: 'reverse', amount: 60 });
    expect(ofSpending).toEqual({ income: '', spending: '−60', isRed: true });
  });

  test('a reversal of no points stands where the earning stood that had expired', () => {
    expect(columnsOf({ kind: 'reverse', amount: 0 })).toEqual({
      ...{ income: '0', spending: '', isRed: true },
    });
    const line = { seq: 3, day: '2028-01-05', kind: 'reverse', title: '冲正 节水讲座' } as const;
    const said = saidLine({ ...line, amount: 0, after: 6, stamp: null, undone: false });
    expect(said).toBe('2028-01-05，冲正 节水讲座，积分不变，结余 6 分');
  });

  test('a line is said in one sentence', () => {
    const line = { seq: 1, day: '2026-11-02', kind: 'earn', title: '换装起泡器' } as const;
    const said = saidLine({ ...line, amount: 20, after: 206, stamp: '东港', undone: false });
    expect(said).toBe('2026-11-02，换装起泡器，收入 20 分，结余 206 分，东港盖章');
  });
});

test.each([
  ['2026-11', '二〇二六年十一月'],
  ['2030-01', '二〇三〇年一月'],
])('%s heads its page as %s', (month, heading) => {
  expect(chineseMonth(month)).toBe(heading);
});
