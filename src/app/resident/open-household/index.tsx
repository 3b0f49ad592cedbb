import { View } from '@tarojs/components';
import { inFours } from '@kernel/scan-code';
import { Button } from '../../components/button';
import { PageFrame } from '../../components/page-frame';
import { QueryView, wayOut, WriteNote } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { PlainCover } from '../../components/plain-cover';
import { oldSince } from '../reading/old-since';
import { missing } from './opening-form';
import { OpeningFields } from './opening-fields';
import { useOpening, type Opening } from './use-opening';

const needsWay = ['NOT_SIGNED_IN', 'CONSENT_NEEDED', 'CONSENT_OUTDATED'];

const OpenFooter = ({ opening }: { readonly opening: Opening }) => {
  const { form, write } = opening;
  const gap = missing(form);
  const code = write.refusal?.code;
  const way = code !== undefined && needsWay.includes(code) ? wayOut(code) : null;
  return (
    <View className="stack">
      <WriteNote refusal={write.refusal} fault={write.fault} />
      {way === null ? null : <Button text={way.text} kind="line" isSmall onPress={way.onPress} />}
      <Button
        text={gap ?? '开一本存折'}
        kind="cta"
        isOff={gap !== null}
        isBusy={write.pending}
        onPress={opening.open}
      />
    </View>
  );
};

const Opened = ({ passbookNo }: { readonly passbookNo: string }) => (
  <View className="stack-4">
    <PlainCover>
      <View className="s20 b">开好了</View>
      <View className="plain-cover-line">{`No. ${inFours(passbookNo)}`}</View>
    </PlainCover>
    <View>接下来由社区确认门牌。确认之前也可以做节水的事，分先记在“待到账”里，确认后到账。</View>
    <Button
      text="去首页"
      onPress={() => {
        openTab('home');
      }}
    />
  </View>
);

/** 开一本: the door, the home, the office. One page, and the button says what is still missing. */
const OpenHouseholdPage = () => {
  const opening = useOpening();
  const { districts, opened } = opening;
  return (
    <PageFrame
      title="开一本存折"
      oldSince={oldSince(districts)}
      footer={
        opened !== null || districts.value === undefined ? undefined : (
          <OpenFooter opening={opening} />
        )
      }
    >
      {opened === null ? (
        <QueryView reading={districts} skeleton="page">
          {({ items }) => <OpeningFields opening={opening} districts={items} />}
        </QueryView>
      ) : (
        <Opened passbookNo={opened.passbookNo} />
      )}
    </PageFrame>
  );
};

export default OpenHouseholdPage;
