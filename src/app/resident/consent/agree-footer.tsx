import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { WriteNote } from '../../components/query-view';
import { goBack, openPage, openTab } from '../../device/navigate';
import { QuietButton } from '../pieces/quiet-button';
import type { Consent } from './use-consent';

const Given = () => (
  <View className="stack">
    <View className="row between">
      <Chip kind="ok" text="已经同意" />
      <QuietButton
        text="想撤回，到设置"
        onPress={() => {
          openPage('resident/settings');
        }}
      />
    </View>
  </View>
);

/** Yes, or not now; both are plain buttons, and a no takes nothing public away. */
export const AgreeFooter = ({ consent }: { readonly consent: Consent }) => {
  if (consent.isGiven) return <Given />;
  if (!consent.isSignedIn) {
    return (
      <Button
        text="去我的页面登录"
        onPress={() => {
          openTab('mine');
        }}
      />
    );
  }
  return (
    <View className="stack">
      <WriteNote refusal={consent.refusal} fault={consent.fault} />
      <Button text="同意" isBusy={consent.pending} onPress={consent.agree} />
      <Button text="先不同意，只看看" kind="line" isOff={consent.pending} onPress={goBack} />
      <View className="c s14 mist">
        不同意也能看标杆、景区、规则和网点；同意后随时能在设置里撤回
      </View>
    </View>
  );
};
