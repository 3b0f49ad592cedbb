import { startHost } from '/work/wt/settle/tests/journeys/host';
import { makePerson } from '/work/wt/settle/tests/journeys/person';
import { contextFor, openBrowser } from '/work/wt/settle/tests/journeys/stage';
import { askAt } from '/work/wt/settle/tests/weapp-view/ask-door';
import { changeAnswers } from '/work/wt/settle/tests/weapp-view/face';
const bureau = 'of_demo-bureau';
const main = async () => {
  const host = await startHost({ databaseUrl: null, isAsBuilt: true });
  const browser = await openBrowser();
  try {
    const { send } = askAt(host.address);
    await send('fang', 'bureau/openSettlement', { office: bureau, rule: 'meter-reading', month: '2026-10' });
    const look = async (who: 'fang' | 'qiu', name: string, changed: boolean, open: boolean) => {
      const context = await contextFor(browser, host.address, { persona: who, options: { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' } });
      if (changed) await changeAnswers(context, { settlements: (value: any) => ({ ...value, items: value.items.map((each: any) => ({ ...each, status: 'paying', of: 452310, looked: 186000, settled: 171204, points: 856020, decidedCalled: '邱科长' })) }) });
      const page = await context.newPage();
      const person = makePerson(context, page, host.address);
      page.setDefaultTimeout(120000);
      await person.open('bureau/settle');
      await person.tap('报读数账期');
      await person.sees('哪个月的账单');
      if (open) { await person.tap(/^20\d\d年\d+月的账单/); await person.sees('按哪条'); }
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/shot-${name}.png`, animations: 'disabled', timeout: 120000 });
      console.log(name);
      await context.close();
    };
    await look('qiu', 'pays', true, true);
    await look('qiu', 'waits', false, true);
    await look('fang', 'list', false, false);
  } finally { await browser.close(); await host.stop(); }
};
main().catch((e) => { console.error(e); process.exitCode = 1; });
