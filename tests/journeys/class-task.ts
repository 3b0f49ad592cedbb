/** A teacher's class code from its opening to the line in a household's passbook, and who watches it. */
import type { Person } from './person';
import type { Story } from './stage';

const className = '示例：四（1）班';

const opens = async (teacher: Person): Promise<string> => {
  await teacher.open('pages/mine');
  await teacher.tap('东港示例小学');
  await teacher.tap('开一个班级任务');
  await teacher.fills('哪个班', className);
  await teacher.fills('在家做什么', '量一量家里水嘴滴不滴水');
  await teacher.fills('学生人数', '2');
  await teacher.tap('开这个任务');
  await teacher.sees('0 户报上');
  return teacher.reads('.class-paper-code');
};

const joins = async (parent: Person, code: string) => {
  await parent.open('resident/scan');
  await parent.fills('输入号码', code.toLowerCase());
  await parent.tap('好了');
  await parent.sees('东港示例小学', className);
  await parent.tap('我家做完了，报上');
  await parent.sees(/^报上了。老师点过人数就到账/);
};

const counts = async (teacher: Person, code: string) => {
  await teacher.openFresh(`office/class/index?code=${code.replace(/\s/g, '')}`);
  await teacher.sees('1 户报上');
  await teacher.fills('做完的人数', '3');
  await teacher.seesOff('不能比全班 2 人多');
  await teacher.fills('做完的人数', '1');
  await teacher.tap('1 人做完了');
  await teacher.tap('点好了，记分');
  await teacher.sees('已点人数');
};

const calls = async (reviewer: Person) => {
  await reviewer.openFresh('bureau/activities/index');
  await reviewer.tap('班级任务');
  await reviewer.tap(className);
  await reviewer.sees('1 户，还等着 0 户');
  await reviewer.tap('抽三户回访');
  await reviewer.tap('说做了');
  await reviewer.tap('记下结果');
  await reviewer.sees('回访 1/1');
};

export const classTaskStory: Story = {
  title: '班级任务：老师开任务得六位码，家里大人凭码报上，老师点过人数才到账，主管单位回访',
  play: async ({ enter }) => {
    const teacher = await enter('gu');
    const code = await opens(teacher);
    const parent = await enter('zhang');
    await joins(parent, code);
    await parent.openFresh('resident/claims/index');
    await parent.sees('节水课堂任务 +10', '等老师点人数');
    await counts(teacher, code);
    await parent.openFresh('resident/claims/index');
    await parent.tap('节水课堂任务，+10 分，已到账');
    await parent.sees(`班级任务：${className}`);
    await calls(await enter('fang'));
  },
};
