import { pressProps, svgSource } from '@app/components/press';

const key = (name: string) => ({ key: name, preventDefault: jest.fn() });
const handler = (props: Readonly<Record<string, unknown>>) => {
  const found = props['onKeyDown'];
  if (typeof found !== 'function') throw new Error('no key handler');
  return (event: object) => {
    Reflect.apply(found, undefined, [event]);
  };
};

test('Enter and Space press, other keys do not', () => {
  const onPress = jest.fn();
  const press = handler(pressProps({ onPress }));
  [key('Enter'), key(' '), key('a')].forEach(press);
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('what is off cannot be reached or pressed', () => {
  const props = pressProps({ isOff: true, onPress: jest.fn() });
  expect(props).toEqual({ role: 'button', ariaDisabled: 'true' });
});

test('a drawing survives as an address', () => {
  const address = svgSource('<svg fill="#fff" width="50%"/>');
  expect(decodeURIComponent(address)).toBe("data:image/svg+xml,<svg fill='#fff' width='50%'/>");
});
