/** Large type and narrow phones: nothing that is written is cut. */
import { findCut } from './cut-text';
import type { Person } from './person';
import { pictures } from '../weapp-view/pictures';
import type { Stage, Story } from './stage';

const pages = ['home', 'passbook', 'exchange', 'benchmarks', 'mine'] as const;
/** Every other page of residents, tourists and everyone that has a picture. */
const further = [
  ...new Set(pictures.map(({ page }) => page).filter((page) => /^(resident|visitor)/.test(page))),
];
/** The desk's pages whose address names nobody, each as who works there. */
const atDesks = pictures.filter(
  ({ page, before }) => page.startsWith('office/') && !page.includes('{') && before === undefined,
);
const widths = [390, 320];
const narrowest = { width: 320, height: 844 };
const toldMost = 40;

const whole = async (person: Person, page: string) => {
  await person.open(page);
  await person.sees(/[\p{Script=Han}]/u);
  await person.page.waitForLoadState('networkidle');
  const bones = person.page.getByLabel('正在载入').filter({ visible: true });
  await bones.first().waitFor({ state: 'hidden' });
};

const lookAt = async (person: Person, where: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const page of pages) {
    await whole(person, `pages/${page}`);
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

/** In large type on the narrowest phone, where a page breaks first. */
const lookFurther = async (
  person: Person,
  places: readonly string[],
): Promise<readonly string[]> => {
  const faults: string[] = [];
  await person.page.setViewportSize(narrowest);
  for (const page of places) {
    await whole(person, page);
    const cut = await findCut(person.page, 1);
    faults.push(...cut.map((each) => `${page}, large type, 320 wide: ${each}`));
  }
  return faults;
};

const enlarge = async (person: Person) => {
  await person.open('resident/settings');
  await person.tap('长辈版，已关');
  await person.sees('开');
};
const turnOn = async (person: Person) => {
  await enlarge(person);
  await person.open('pages/home');
  await person.sees('出示存折码', '看存折', '换东西', '换回小字');
};

const lookAtDesks = async (enter: Stage['enter']): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const who of ['li', 'wang'] as const) {
    const clerk = await enter(who);
    await enlarge(clerk);
    const places = atDesks.filter((each) => each.who === who).map(({ page }) => page);
    faults.push(...(await lookFurther(clerk, places)));
  }
  return faults;
};

export const largeTypeStory: Story = {
  title: '长辈版：首页四个大按钮，主要页面在两倍字号下、其余页面在 320 宽下没有切掉的字',
  play: async ({ enter }) => {
    const person = await enter('linpo');
    await person.open('pages/home');
    await person.sees('舟山节水存折');
    const usual = await lookAt(person, 'usual type');
    await turnOn(person);
    const large = await lookAt(person, 'large type');
    const faults = [...usual, ...large, ...(await lookFurther(person, further))];
    faults.push(...(await lookAtDesks(enter)));
    if (faults.length > 0) {
      const shown = faults.slice(0, toldMost).join('\n      ');
      throw new Error(`${String(faults.length)} cut words:\n      ${shown}`);
    }
  },
};
