import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { PageFrame } from '../../components/page-frame';
import { wayOut, WriteNote } from '../../components/query-view';
import { openPage, openTab } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { PlainCover } from '../../components/plain-cover';
import { QuietButton } from '../pieces/quiet-button';
import { useJoin } from './use-join';

const leads = ['NOT_SIGNED_IN', 'CONSENT_NEEDED', 'CONSENT_OUTDATED'];

const Joined = ({ passbookNo }: { readonly passbookNo: string }) => (
  <View className="stack-4">
    <PlainCover>
      <View className="s20 b">加入好了</View>
      <View className="plain-cover-line num">{`No. ${passbookNo}`}</View>
    </PlainCover>
    <View>以后你做的节水事，记在家里这一本上。信用积分记在你自己名下。</View>
    <Button
      text="去首页"
      onPress={() => {
        openTab('home');
      }}
    />
  </View>
);

/** 加入家里的: eight digits, told or scanned. */
const JoinPage = () => {
  const join = useJoin(usePageParams()['code'] ?? '');
  const { code, refusal, fault, opened } = join;
  const way = refusal !== undefined && leads.includes(refusal.code) ? wayOut(refusal.code) : null;
  return (
    <PageFrame title="加入存折">
      {opened === null ? (
        <Card>
          <View className="stack-4">
            <View>请户主在“我家的档案”里点“邀请家里人”，把八位邀请码告诉你。</View>
            <Field
              label="邀请码"
              kind="number"
              value={code}
              maxLength={12}
              placeholder="八位数字"
              onChange={join.type}
              onDone={join.send}
            />
            <WriteNote refusal={refusal} fault={fault} />
            {way === null ? null : <Button text={way.text} kind="line" onPress={way.onPress} />}
            <Button
              text={join.isReady ? '加入' : '填好八位数字'}
              isOff={!join.isReady}
              isBusy={join.pending}
              onPress={join.send}
            />
            <QuietButton
              text="扫邀请码"
              icon="scan"
              onPress={() => {
                openPage('resident/scan');
              }}
            />
          </View>
        </Card>
      ) : (
        <Joined passbookNo={opened.passbookNo} />
      )}
    </PageFrame>
  );
};

export default JoinPage;
