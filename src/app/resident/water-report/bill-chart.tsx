import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { MaskDrawing } from '../../components/mask-drawing';
import { roleProps, saidProps } from '../../components/press';
import { QuietButton } from '../pieces/quiet-button';
import type { WaterReport } from '../reading/answers';
import './bill-chart.scss';
import { chartShape } from './chart-shape';
import { chartSentence, dotWords, rowOf } from './report-words';

type Props = { readonly bills: WaterReport['bills'] };

const Plot = ({ bills }: Props) => {
  const shape = chartShape(bills);
  return (
    <View className="bill-chart-plot">
      {shape.ticks.map(({ litres, down }) => (
        <Text key={litres} className="bill-chart-tick num" style={{ top: `${String(down)}%` }}>
          {litres}
        </Text>
      ))}
      {(['grid', 'bars', 'now', 'before'] as const).map((part) => (
        <View key={part} className={`bill-chart-layer bill-chart-${part}`}>
          <MaskDrawing svg={shape[part]} />
        </View>
      ))}
    </View>
  );
};

/** The month each bill ends in, with a dot where a long holiday is in it. */
const Months = ({ bills }: Props) => (
  <View className="bill-chart-months num">
    {bills.map(({ month, holidays }, index) => (
      <View key={month} className={index === bills.length - 1 ? 'bill-chart-month-now' : ''}>
        {String(Number(month.slice(5, 7)))}
        {holidays.length === 0 ? null : <View className="bill-chart-dot" />}
      </View>
    ))}
  </View>
);

const Dots = ({ bills }: Props) => {
  const words = dotWords(bills);
  return words === null ? null : <View className="s14 mist">{words}</View>;
};

/** The chart as it is drawn, and in a sentence for whoever listens. */
export const BillChart = ({ bills }: Props) => (
  <View className="bill-chart" {...saidProps(chartSentence(bills))}>
    <View className="bill-chart-key s14 mist">
      <Text>每天几升（按账单月份）</Text>
      <View className="bill-chart-before-key">
        <View className="bill-chart-dash" />
        <Text>去年同月</Text>
      </View>
    </View>
    <Plot bills={bills} />
    <Months bills={bills} />
    <Dots bills={bills} />
  </View>
);

const heads = ['账单', '每天', '去年同月', '合计'] as const;

/** The numbers behind the chart, one bill a row, the newest first. */
export const BillTable = ({ bills }: Props) => (
  <View className="bill-table num" {...roleProps('table', '每一期用水')}>
    <View className="bill-table-row s14 mist" {...roleProps('row')}>
      {heads.map((head) => (
        <View key={head} {...roleProps('columnheader')}>
          {head}
        </View>
      ))}
    </View>
    {[...bills].reverse().map((bill) => {
      const { year, when, note, aDay, before, whole } = rowOf(bill);
      return (
        <View key={bill.month} className="bill-table-row" {...roleProps('row')}>
          <View {...roleProps('cell')}>
            <Text className="whole">{year}</Text>
            <Text className="whole">{when}</Text>
            {note === '' ? null : <Text className="whole">{note}</Text>}
          </View>
          {[aDay, before, whole].map((cell, index) => (
            <View key={heads[index + 1] ?? cell} {...roleProps('cell')}>
              {cell}
            </View>
          ))}
        </View>
      );
    })}
  </View>
);

/** The table behind the chart, opened by a tap. */
export const FoldedTable = ({ bills }: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <QuietButton
        text={isOpen ? '收起数字' : '看数字'}
        icon="table"
        onPress={() => {
          setOpen(!isOpen);
        }}
      />
      <Apart>{isOpen ? <BillTable bills={bills} /> : null}</Apart>
    </>
  );
};
