import { addMonths, dayOf, monthOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useRead } from '../../client';
import { QueryView } from '../../components/query-view';
import { Seal } from '../../components/seal';
import { Tabs } from '../../components/tabs';
import { PaperPage } from '../../components/paper-page';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { PrintActs } from '../../components/print-acts';
import { clock } from '../../device/clock';

const monthsBack = 11;

const lastMonths = (now: Date) =>
  Array.from({ length: monthsBack + 1 }, (_, back) => addMonths(monthOf(now), -back)).map(
    (key) => ({ key, text: `${key.slice(0, 4)}年${String(Number(key.slice(5)))}月` }),
  );

/** A month of the household's passbook on A5, sealed by this desk. */
export const PrintMonth = ({ post, household }: { post: Served; household: string }) => {
  const [month, setMonth] = useState(() => monthOf(clock.now()));
  const reading = useRead(['officePage', post.office, household, month], () =>
    office.printPage.query({ office: post.office, household, month }),
  );
  const live = useLive(reading);
  return (
    <OfficeFrame
      title="打印存折"
      post={post}
      live={live}
      footer={
        reading.value === undefined ? undefined : (
          <PrintActs
            text="打印，A5 纸"
            without="这台手机不能打印。请在电脑的窗口页面打开这一户再打印。"
          />
        )
      }
    >
      <View className="no-print">
        <Tabs options={lastMonths(clock.now())} chosen={month} label="哪个月" onChoose={setMonth} />
      </View>
      <QueryView reading={reading} skeleton="page">
        {(page) => (
          <View className="paper-place office-paper">
            <PaperPage
              page={page}
              seal={<Seal office={post.officeName} day={dayOf(new Date(page.asOf))} size={132} />}
            />
          </View>
        )}
      </QueryView>
    </OfficeFrame>
  );
};
