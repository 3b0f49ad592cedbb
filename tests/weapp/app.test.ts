/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { startPhone } from './support/phone';

describe('the built mini-program', () => {
  const phone = startPhone({
    answer: () => ({ ok: false, refusal: { code: 'NOT_FOUND', sentence: '没有找到。', next: '' } }),
  });

  test('积分规则打开后有标题，第一屏不超过 30 kB', async () => {
    const page = await phone.open('visitor/rules/index');
    expect(page.text()).toContain('积分规则');
    expect(Math.max(...page.bytes())).toBeGreaterThan(100);
    expect(page.bytes().reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(30 * 1024);
  });

  test('读屏听得到返回键：模板和运行时用的是同一个位置', async () => {
    const page = await phone.open('visitor/offices/index');
    const place = /"(p\d+)":"返回"/.exec(page.sent())?.[1] ?? 'none';
    const template = readFileSync('dist/weapp/base.wxml', 'utf8');
    const views = template.split('<template').filter((each) => each.includes('<view '));
    expect(views.some((each) => each.includes(`aria-label="{{i.${place}}}"`))).toBe(true);
  });
});
