import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import type { Letter } from '../../client/answers';
import { Seal } from '../seal';
import '../paper-page/paper-page.scss';
import './letter-paper.scss';
import { askedWords, doneWords, longDay, resultWords } from './letter-words';

type Props = { readonly letter: Letter };

const Head = ({ letter }: Props) => (
  <View className="paper-head">
    <View>
      <View className="paper-title">结果通知</View>
      <View className="paper-no num">{letter.letter}</View>
    </View>
    <View className="letter-who num">
      <View>{`${letter.called ?? '本户'}${letter.demo ? '（示例）' : ''}`}</View>
      <View className="s14 on-paper-2 nw">{`No. ${inFours(letter.passbookNo)}`}</View>
    </View>
  </View>
);

const Sign = ({ letter }: Props) => (
  <View className="letter-sign">
    <View className="num">
      <View>{letter.officeName}</View>
      <View>{`经办 ${letter.signedBy ?? '未填报'}`}</View>
      {letter.secondBy === null ? null : <View>{`核准 ${letter.secondBy}`}</View>}
      <View>{longDay(letter.day)}</View>
    </View>
    <Seal office={letter.officeName} day={letter.day} middle="结果通知" size={112} />
  </View>
);

/** The answer to an objection as it lies on A5 paper, for a screen and for who has none. */
export const LetterPaper = ({ letter }: Props) => {
  const done = doneWords(letter);
  return (
    <View className="paper">
      <Head letter={letter} />
      <View className="letter-body num">
        <View>{askedWords(letter)}</View>
        <View className="letter-said">{letter.text}</View>
        <View className="letter-result">{resultWords(letter)}</View>
        <View>{letter.answer}</View>
        {done === null ? null : <View>{done}</View>}
      </View>
      <Sign letter={letter} />
      <View className="letter-foot s14 on-paper-2">
        <View>{`答复期限 ${longDay(letter.dueDay)}：5 个工作日，按周一到周五算，法定节假日还没有录入。`}</View>
        <View>
          {`不同意这个结果，可以对这一笔再提一次${letter.officePhone === null ? '' : `，或打 ${letter.officePhone}`}。`}
        </View>
      </View>
    </View>
  );
};
