/** Large type and narrow phones: nothing that is written is cut. */
import { findCut } from './cut-text';
import type { Person } from './person';
import type { Story } from './stage';

const pages = ['home', 'passbook', 'exchange', 'benchmarks', 'mine'] as const;
const widths = [390, 320];
const toldMost = 40;

const lookAt = async (person: Person, where: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const page of pages) {
    await person.open(`pages/${page}`);
    await person.sees(/[\p{Script=Han}]/u);
    await person.page.waitForLoadState('networkidle');
    for (const width of widths) {
      await person.page.setViewportSize({ width, height: 844 });
      for (const scale of [1, 2]) {
        const cut = await findCut(person.page, scale);
        const place = `${page}, ${where}, ${String(width)} wide, type ×${String(scale)}`;
        faults.push(...cut.map((each) => `${place}: ${each}`));
      }
    }
    await person.page.setViewportSize({ width: 390, height: 844 });
  }
  return faults;
};

const turnOn = async (person: Person) => {
  await person.open('resident/settings');
  await person.tap('长辈版，已关');
  await person.sees('开');
  await person.open('pages/home');
  await person.sees('出示存折码', '看存折', '换东西', '换回小字');
};

export const largeTypeStory: Story = {
  title: '长辈版：首页四个大按钮，各主要页面在窄屏和两倍字号下没有切掉的字',
  play: async ({ enter }) => {
    const person = await enter('linpo');
    await person.open('pages/home');
    await person.sees('舟山节水存折');
    const usual = await lookAt(person, 'usual type');
    await turnOn(person);
    const large = await lookAt(person, 'large type');
    const faults = [...usual, ...large];
    if (faults.length > 0) {
      const shown = faults.slice(0, toldMost).join('\n      ');
      throw new Error(`${String(faults.length)} cut words:\n      ${shown}`);
    }
  },
};
