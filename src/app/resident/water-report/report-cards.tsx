import { bucketsOf } from '@kernel/litres';
import { Text, View } from '@tarojs/components';
import { boundWords } from '../../components/bound-words';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { MaskDrawing } from '../../components/mask-drawing';
import { Notice } from '../../components/notice';
import { openPage } from '../../device/navigate';
import { QuietButton } from '../pieces/quiet-button';
import type { WaterReport } from '../reading/answers';
import { BillChart, FoldedTable } from './bill-chart';
import { faceArt } from './face-art';
import {
  bonusWords,
  bucketNote,
  cohortWords,
  comparisonWords,
  islandWords,
  jumpWords,
  monthOfBill,
  smileWords,
  tipWords,
  trendWords,
  yearlyWords,
} from './report-words';

type Props = { readonly report: WaterReport };

/** First of all: a jump, how sure it is, and what to look at. */
export const JumpNotice = ({ report: { jump } }: Props) => {
  if (jump === null) return null;
  const { title, why, act, limit } = jumpWords(jump);
  return (
    <Notice icon="leak">
      <View className="b">{title}</View>
      <View>{act}</View>
      <View className="s14">{boundWords(`${why}${limit}`)}</View>
    </Notice>
  );
};

export const UseCard = ({ report }: Props) => {
  const last = report.bills[report.bills.length - 1];
  if (last === undefined) return null;
  return (
    <Card title="我家每天用水" aside={`${monthOfBill(last)}${last.estimated ? ' 估抄' : ''}`}>
      <View className="num report-figure">
        <Text className="s40 h">{bucketsOf(last.aDay)}</Text>
        <Text className="h"> 桶</Text>
        <Text className="mist whole report-litres">{`${String(last.aDay)} 升`}</Text>
        <Text className="mist s14 whole">{`（${bucketNote}）`}</Text>
      </View>
      <BillChart bills={report.bills} />
      <View className="report-said">{trendWords(report)}</View>
      <FoldedTable bills={report.bills} />
    </Card>
  );
};

const Sides = ({ report: { comparison } }: Props) =>
  comparison.kind === 'hidden' ? null : (
    <View className="report-sides num">
      <View>
        <View className="s14 mist">我家每人</View>
        <View className="h">{`${String(comparison.ownADay)} 升`}</View>
      </View>
      <View>
        <View className="s14 mist">相似的家每人</View>
        <View className="h">{`${String(comparison.usualADay)} 升`}</View>
      </View>
    </View>
  );

/** The face and like homes: an act and the shared water first, never a place in a row. */
export const FaceCard = ({ report }: Props) => {
  const said = smileWords(report);
  return (
    <Card>
      <View className="row top">
        <View className={`report-face ${report.face === 'smile' ? 'ok' : 'sea'}`}>
          <MaskDrawing
            svg={faceArt(report.face)}
            label={report.face === 'smile' ? '笑脸' : '平常的脸'}
          />
        </View>
        <View className="grow">
          {said === null ? null : <View className="h">{said}</View>}
          <View>{comparisonWords(report)}</View>
          <Sides report={report} />
          <View className="s14 mist">{cohortWords(report)}</View>
        </View>
      </View>
      <View className="report-island s14">{islandWords}</View>
    </Card>
  );
};

export const TipCard = ({ report: { tip } }: Props) => {
  const { title, body, source } = tipWords[tip];
  return (
    <Card title="先做这一件">
      <View className="row top">
        <View className="sea">
          <Icon name="star" />
        </View>
        <View className="grow">
          <View className="h">{title}</View>
          <View>{body}</View>
          {source === '' ? null : <View className="s14 mist">{source}</View>}
        </View>
      </View>
      {tip === 'archive' ? (
        <QuietButton
          text="去登记"
          icon="people"
          onPress={() => {
            openPage('resident/household');
          }}
        />
      ) : null}
    </Card>
  );
};

/** Whether the bills of a whole year earn the small bonus, and if not, why. */
export const YearlyCard = ({ report: { yearly } }: Props) => {
  if (yearly === null) return null;
  const given = bonusWords(yearly);
  const seq = yearly.last?.seq;
  return (
    <Card title="一年少用水">
      <View className="stack num">
        {given === null ? null : <View className="h">{given}</View>}
        <View>{yearlyWords(yearly)}</View>
        {seq === undefined ? null : (
          <QuietButton
            text="看存折上的这一笔"
            icon="book"
            onPress={() => {
              openPage('resident/entry', { seq });
            }}
          />
        )}
      </View>
    </Card>
  );
};

/** Kindly: without a meter there is nothing to compare, and points are the same. */
export const UnmeteredCard = () => (
  <Card title="你家没有单独的水表">
    <View>所以这里没有账单，也不和别家比。做一件节水的事就记一件的分，和有水表的家一样。</View>
    <View className="report-island s14">{islandWords}</View>
  </Card>
);
