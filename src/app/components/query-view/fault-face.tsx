import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { FaultSeen } from '../../client/fault';
import { clipboard } from '../../device/clipboard';
import { pressProps } from '../press';
import { Face } from './face';
import { useWhomToTell, type WhomToTell } from './whom-to-tell';

const requestWords = { name: '请求号', copy: '复制', copied: '已复制' };
type RequestProps = { readonly id: string; readonly words?: typeof requestWords };

/** The number under which the fault was logged, to be read to the desk over the telephone. */
export const RequestNo = ({ id, words = requestWords }: RequestProps) => {
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    clipboard.copy(id).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <View className="face-request num">
      <Text>{`${words.name} ${id}`}</Text>
      <View
        className="face-copy tap"
        {...pressProps({ label: `${words.copy} ${words.name}`, onPress: copy })}
      >
        {isCopied ? words.copied : words.copy}
      </View>
    </View>
  );
};

type Props = {
  readonly fault: FaultSeen;
  /** What stands before the advice, where there is something to be sure of. */
  readonly first?: string;
  readonly onAgain: () => void;
};

/** For pages about one's points that were only read. */
export const unmoved = '你的积分没有变动。';
const adviceOf = ({ isOffline }: FaultSeen, whom: WhomToTell): string =>
  isOffline ? '请看看网络，再试一次。' : `请过一会儿再试。还是不行，把请求号告诉${whom}。`;

/** What happened, and what to do. */
export const FaultFace = ({ fault, first = '', onAgain }: Props) => {
  const whom = useWhomToTell();
  return (
    <Face
      isStill
      title={fault.isOffline ? '现在连不上' : '这一页没有打开'}
      sentence={`${first}${adviceOf(fault, whom)}`}
      act={{ text: '再试一次', icon: 'refresh', onPress: onAgain }}
    >
      {fault.requestId === null ? null : <RequestNo id={fault.requestId} />}
    </Face>
  );
};
