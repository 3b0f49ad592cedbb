import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { PlainCover } from '../../components/plain-cover';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import './archive.scss';
import { ArchiveFields } from './archive-fields';
import { useArchive, type Archive } from './use-archive';

type FooterProps = { readonly archive: Archive; readonly isLive: boolean };

const Footer = ({ archive, isLive }: FooterProps) => {
  const { opening, missing, send } = archive;
  return (
    <View className="stack">
      <WriteNote refusal={opening.refusal} fault={opening.fault} />
      <Button
        text={isLive ? (missing ?? '开户，接着打印存折卡') : '离线，不能开户'}
        isOff={!isLive || missing !== null}
        isBusy={opening.pending}
        onPress={send}
      />
    </View>
  );
};

const Opened = ({ archive, passbookNo }: { archive: Archive; passbookNo: string }) => (
  <View className="stack-4">
    <PlainCover>
      <View className="s20 b">开好了</View>
      <View className="plain-cover-line">{`No. ${inFours(passbookNo)}`}</View>
    </PlainCover>
    <View>门牌已当面核对，这本存折现在就能用。把存折卡打印出来，交到户主手里。</View>
    <Button
      text="打印存折卡"
      icon="print"
      onPress={() => {
        openPage('office/print', { what: 'card' });
      }}
    />
    <Button text="再开一户" kind="line" onPress={archive.another} />
  </View>
);

const ArchiveAt = ({ post }: { readonly post: Served }) => {
  const archive = useArchive(post);
  const live = useLive(archive.districts);
  const { opened, districts } = archive;
  const isForm = opened === null && districts.value !== undefined;
  return (
    <OfficeFrame
      title="窗口开户"
      post={post}
      live={live}
      footer={isForm ? <Footer archive={archive} isLive={live.isLive} /> : undefined}
    >
      {opened === null ? (
        <>
          <Notice kind="info">
            给没有手机的人开户。当面核对过门牌再开；先念隐私说明给户主听，同意了才填。
          </Notice>
          <QueryView reading={archive.districts} skeleton="page">
            {({ items }) => <ArchiveFields archive={archive} districts={items} />}
          </QueryView>
        </>
      ) : (
        <Opened archive={archive} passbookNo={opened.passbookNo} />
      )}
    </OfficeFrame>
  );
};

/** Opens archive, passbook and card at the desk. */
const OpenArchivePage = () => (
  <OfficeGate title="开户">{(post) => <ArchiveAt key={post.office} post={post} />}</OfficeGate>
);

export default OpenArchivePage;
