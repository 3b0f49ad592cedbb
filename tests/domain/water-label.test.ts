/** 水效标识：码只认认得的 https 网址；等级、种类照标识。 */
import { decideLabel, gradeOfRule, readLabelScan } from '@domain/water-label';
import { labelKindNames, productOf, standardWords } from '@kernel/water-label';

const hosts = ['www.waterlabel.org.cn', 'waterlabel.org.cn'];
const codeOf = (reply: { ok: boolean; refusal?: { code: string } }) => reply.refusal?.code ?? 'ok';

describe('扫到的码', () => {
  it.each([
    'https://www.waterlabel.org.cn/p?id=1&x=2',
    'https://WWW.WaterLabel.org.cn',
    'https://waterlabel.org.cn:443/#a',
    '  https://www.waterlabel.org.cn/a b  ',
  ])('%s 认得', (text) => {
    expect(readLabelScan(text, hosts)).toMatchObject({ ok: true });
  });

  it.each([
    'http://www.waterlabel.org.cn/p',
    'https://www.waterlabel.org.cn.evil.example/p',
    'https://www.waterlabel.org.cn@evil.example/p',
    'https://evil.example/?u=https://www.waterlabel.org.cn',
    'https://evil.example#www.waterlabel.org.cn',
    'https://www.waterlabel.org.cn:8443/p',
    'https://www.waterlabel.org.cn\\@evil.example',
    'javascript:alert(1)',
    'a.TALKABCDEF',
    '',
  ])('%s 不认', (text) => {
    expect(codeOf(readLabelScan(text, hosts))).toBe('LABEL_HOST_UNKNOWN');
  });

  it('没有认得的网址，什么码都不认', () => {
    expect(codeOf(readLabelScan('https://www.waterlabel.org.cn', []))).toBe('LABEL_HOST_UNKNOWN');
  });
});

describe('填的标识', () => {
  const label = { kind: 'tap', model: 'X-1', grade: 1, standardYear: 2019 } as const;
  const at = { rule: 'label-product-1', fixture: 'tap' } as const;
  it.each([
    ['等级对不上', { ...label, grade: 2 }, at, 'LABEL_OTHER_GRADE'],
    ['3 级不记分', { ...label, grade: 3 }, { ...at, rule: 'r-other' }, 'LABEL_OTHER_GRADE'],
    ['器具不是这一种', { ...label, kind: 'shower' as const }, at, 'FIXTURE_OTHER_KIND'],
    ['没有这一年的标准', { ...label, standardYear: 2018 }, at, 'INPUT_INVALID'],
    ['年份看不清', { ...label, standardYear: null }, at, 'ok'],
    ['都对', label, at, 'ok'],
    ['主管单位自己定的规则，1、2 级都行', { ...label, grade: 2 }, { ...at, rule: 'r-other' }, 'ok'],
  ])('%s', (_, given, asked, code) => {
    expect(codeOf(decideLabel(given, asked))).toBe(code);
  });

  it('标准写着年份；没有查到的写未填报', () => {
    expect(standardWords('toilet', 2024)).toBe('GB 25502-2024');
    expect(standardWords('dishwasher', null)).toBe('GB 38383（年份未填报）');
    expect(labelKindNames.every((kind) => productOf(kind).standard.startsWith('GB '))).toBe(true);
    expect(gradeOfRule('talk')).toBeNull();
  });
});
