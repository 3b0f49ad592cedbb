import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { PageFrame } from '../../components/page-frame';
import { WriteNote } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { PlainCover } from '../../components/plain-cover';
import { useTakePost } from './use-take-post';

const Taken = ({ officeName, called }: { officeName: string; called: string }) => (
  <View className="stack-4">
    <PlainCover>
      <View className="s20 b">岗位领好了</View>
      <View className="plain-cover-line">{officeName}</View>
    </PlainCover>
    <View>{`你在这里叫“${called}”。从“我的”里打开你的岗位。`}</View>
    <Button
      text="去我的"
      onPress={() => {
        openTab('mine');
      }}
    />
  </View>
);

/** 领岗位: the code that somebody of the bureau made for this person. */
const TakePostPage = () => {
  const { code, opened, pending, refusal, fault, isReady, type, send } = useTakePost();
  return (
    <PageFrame title="领岗位">
      {opened === null ? (
        <Card>
          <View className="stack-4">
            <View>网点和主管单位的工作人员用。派岗的人会把十二位派岗码告诉你。</View>
            <Field
              label="派岗码"
              kind="number"
              value={code}
              maxLength={20}
              placeholder="十二位数字"
              onChange={type}
              onDone={send}
            />
            <WriteNote refusal={refusal} fault={fault} />
            <Button
              text={isReady ? '领岗位' : '填好十二位数字'}
              isOff={!isReady}
              isBusy={pending}
              onPress={send}
            />
          </View>
        </Card>
      ) : (
        <Taken officeName={opened.officeName} called={opened.called} />
      )}
    </PageFrame>
  );
};

export default TakePostPage;
