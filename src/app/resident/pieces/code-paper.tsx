import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { useNow } from '../../device/use-now';
import './code-paper.scss';

export type GivenCode = { readonly digits: string; readonly until: string };

/** `29:05`; null when it is over. */
export const codeLeft = (until: string, now: Date): string | null => {
  const left = Math.ceil((new Date(until).getTime() - now.getTime()) / 1_000);
  if (left <= 0) return null;
  return `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, '0')}`;
};

const Left = ({ until }: Pick<GivenCode, 'until'>) => {
  const left = codeLeft(until, useNow());
  return (
    <View className={`code-left num ${left === null ? 'warn b' : ''}`}>
      <Icon name="clock" size={20} />
      <View>{left === null ? '这个号码过了时间' : `还有 ${left}`}</View>
    </View>
  );
};

/** The four digits as they are to be written on paper, and how long they are good. */
export const CodePaper = ({ code }: { readonly code: GivenCode }) => (
  <View className="code-paper">
    <View className="code-paper-say">照样写在纸上，写大一点</View>
    <View
      className="code-paper-digits num"
      {...{ role: 'img', ariaLabel: `号码 ${code.digits.split('').join(' ')}` }}
    >
      {code.digits}
    </View>
    <Left until={code.until} />
  </View>
);
