/** The fields of seeds; the message of each says in Chinese what is expected there. */
import * as v from 'valibot';
import { parseDay } from '@kernel/day';

/** One line of text without spaces at its ends. */
export const words = (max: number) => {
  const expected = `1 到 ${String(max)} 个字的文字，首尾没有空格`;
  return v.pipe(
    v.string(expected),
    v.minLength(1, expected),
    v.maxLength(max, expected),
    v.regex(/^\S(?:[^\p{Cc}]*\S)?$/u, expected),
  );
};

export const whole = (min: number, max: number) => {
  const expected = `${String(min)} 到 ${String(max)} 的整数`;
  return v.pipe(
    v.number(expected),
    v.safeInteger(expected),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
};

/** Degrees; Zhoushan's own box, so that swapped numbers are refused. */
const degrees = (min: number, max: number, name: string) => {
  const expected = `${String(min)} 到 ${String(max)} 的${name}`;
  return v.pipe(v.number(expected), v.minValue(min, expected), v.maxValue(max, expected));
};
export const latitude = degrees(29, 31.5, '纬度');
export const longitude = degrees(121, 123.5, '经度');

export const flag = v.boolean('true 或 false');

export const oneOf = <const Choice extends string>(choices: readonly Choice[]) =>
  v.picklist(choices, `其中之一：${choices.join('、')}`);

const shaped = (shape: RegExp, expected: string) =>
  v.pipe(v.string(expected), v.regex(shape, expected));
export const slug = shaped(/^[a-z][a-z0-9-]{1,29}$/, '2 到 30 个小写字母、数字或短横的代号');
export const itemId = shaped(/^it_[a-z][a-z0-9-]{1,29}$/, 'it_ 开头的小写代号');
export const placeId = shaped(/^bp_[a-z][a-z0-9-]{1,29}$/, 'bp_ 开头的小写代号');
export const districtCode = shaped(/^\d{6}$/, '6 位区划代码');
export const townCode = shaped(/^\d{9}$/, '9 位区划代码');
export const hostName = shaped(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, '小写的网址主机名');
export const iconName = shaped(/^[a-z][a-zA-Z]{1,19}$/, '图标的英文名');
export const year = shaped(/^\d{4}$/, '4 位年份');

const dayExpected = '真实的日期，写作 2026-01-31';
export const day = v.pipe(
  v.string(dayExpected),
  v.check((text) => parseDay(text) !== null, dayExpected),
);

export const orNone = <Field extends v.GenericSchema>(field: Field) => v.nullable(field);

/** Rows inside a field. */
export const listOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.array(v.strictObject(entries), '一个列表');
export const wordsList = (max: number) => v.array(words(max), '一个列表');
