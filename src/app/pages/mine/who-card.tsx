import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { QuietButton } from '../../resident/pieces/quiet-button';
import type { Me } from '../../client/answers';
import { CalledSheet } from './called-sheet';

const roleNames = { head: '户主', adult: '成员' } as const;

const HomeWords = ({ me: { household, consent } }: { readonly me: Me }) => {
  if (consent.given === null) return <View>还没有同意隐私说明</View>;
  if (household === null) return <View>还没有存折</View>;
  return (
    <>
      <View>{`No. ${inFours(household.passbookNo)}`}</View>
      <View>{roleNames[household.role]}</View>
    </>
  );
};

/** What one is called, and which passbook one holds. */
export const WhoCard = ({ me }: { readonly me: Me }) => {
  const [isEditing, setEditing] = useState(false);
  return (
    <View className="card who-card">
      <View className="who-face">
        <Icon name="user" size={28} />
      </View>
      <View className="who-words">
        <View className="s20 h">{me.person?.called ?? '未填称呼'}</View>
        <View className="s14 mist num">
          <HomeWords me={me} />
        </View>
      </View>
      {me.person === null ? null : (
        <QuietButton
          text="改称呼"
          onPress={() => {
            setEditing(true);
          }}
        />
      )}
      <CalledSheet
        called={me.person?.called ?? ''}
        isOpen={isEditing}
        onClose={() => {
          setEditing(false);
        }}
      />
    </View>
  );
};
