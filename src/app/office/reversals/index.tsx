import { View } from '@tarojs/components';
import { OfficeGate } from '../../post/office-gate';
import { WorklistView } from '../worklist/worklist-view';

/** The reversals that wait for their second person. */
const ReversalsPage = () => (
  <OfficeGate title="冲正">
    {(post) => (
      <WorklistView key={post.office} post={post} title="冲正" kind="reversals">
        <View className="mist">一个人申请，另一位负责人核准；在那之前积分不动。</View>
      </WorklistView>
    )}
  </OfficeGate>
);

export default ReversalsPage;
