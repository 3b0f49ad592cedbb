import { View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Sheet } from '../../components/sheet';
import { Tabs } from '../../components/tabs';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { deskRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { useWide } from '../../device/use-wide';
import { ReportDetail } from './report-detail';
import { ReportList } from './report-list';
import './reports.scss';
import { listNames, useReports, type ReportListName } from './use-reports';

const roles = [...deskRoles, 'custodian'];

const ReportsAt = ({ post }: { readonly post: Served }) => {
  const [list, setList] = useState<ReportListName>('new');
  const [open, setOpen] = useState<string | null>(null);
  const reading = useReports(post, list);
  const live = useLive(reading);
  const isWide = useWide();
  const counts = reading.value?.first.counts;
  const options = listNames.map(({ key, text }) => ({
    key,
    text: key === 'done' || counts === undefined ? text : `${text} ${String(counts[key])}`,
  }));
  const close = () => {
    setOpen(null);
  };
  const toNew = () => {
    setList('new');
  };
  const detail =
    open === null ? null : (
      <ReportDetail key={open} post={post} id={open} isLive={live.isLive} onOther={setOpen} />
    );
  return (
    <OfficeFrame title="漏水报告" post={post} live={live}>
      <View className={isWide ? 'reports-wide' : 'stack'}>
        <View className="stack">
          <Tabs
            options={options}
            chosen={list}
            label="哪一类"
            isWhole
            onChoose={(key) => {
              setList(key);
              close();
            }}
          />
          <ReportList
            list={list}
            reading={reading}
            chosen={open}
            onOpen={setOpen}
            onNew={list === 'new' ? null : toNew}
          />
        </View>
        <Apart>{isWide ? detail : null}</Apart>
      </View>
      <Sheet isOpen={!isWide && open !== null} title="漏水报告" onClose={close}>
        {isWide ? null : detail}
      </Sheet>
    </OfficeFrame>
  );
};

/** Leaks that people reported: new in the district, given to this office, to be looked at, done. */
const ReportsPage = () => (
  <OfficeGate title="漏水报告" roles={roles}>
    {(post) => <ReportsAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ReportsPage;
