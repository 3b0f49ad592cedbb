import { View } from '@tarojs/components';
import { Tabs } from '../../components/tabs';
import { openPage } from '../../device/navigate';
import { QuietButton } from '../../resident/pieces/quiet-button';
import { tabMonths } from './passbook-pages';
import type { Passbook } from './use-passbook';

const monthName = (month: string, now: string) => {
  const name = `${String(Number(month.slice(5)))}月`;
  return month.slice(0, 4) === now.slice(0, 4) ? name : `${month.slice(2, 4)}年${name}`;
};

/** The chosen month and those beside it; printing is at the right. */
export const MonthTabs = ({ book }: { readonly book: Passbook }) => {
  const { spot, months, turnTo } = book;
  const newest = months[0] ?? spot.month;
  const options = tabMonths(months, spot.month).map((month) => ({
    key: month,
    text: monthName(month, newest),
  }));
  return (
    <View className="month-tabs">
      <View className="grow">
        <Tabs
          label="月份"
          options={options}
          chosen={spot.month}
          onChoose={(month) => {
            turnTo({ month, turned: [] });
          }}
        />
      </View>
      <QuietButton
        text="打印"
        icon="print"
        label="打印这个月"
        onPress={() => {
          openPage('resident/print', { month: spot.month });
        }}
      />
    </View>
  );
};
