import { inFours } from '@kernel/scan-code';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './cover.scss';

type Props = {
  /** Twelve digits; null before there is a passbook. */
  readonly passbookNo: string | null;
  readonly usable: number;
  readonly waiting: number;
  readonly held: number;
  readonly children?: ReactNode;
};

const Figure = ({ name, value }: { readonly name: string; readonly value: number }) => (
  <View className="cover-figure">
    <View className="cover-name">{name}</View>
    <View className="cover-value">{value}</View>
  </View>
);

/** The passbook's cover: spine, sun behind the island, sea, and the three numbers on one line. */
export const Cover = ({ passbookNo, usable, waiting, held, children }: Props) => (
  <View className="cover">
    <View className="drawn cover-art" />
    <View className="cover-spine" />
    <View className="cover-in">
      <View className="cover-title">舟山节水存折</View>
      {passbookNo === null ? null : (
        <View className="cover-no num">{`No. ${inFours(passbookNo)}`}</View>
      )}
      <View className="cover-three num">
        <View className="cover-figure cover-first">
          <View className="cover-name">可用</View>
          <View className="cover-big">
            {usable}
            <Text className="cover-unit"> 分</Text>
          </View>
        </View>
        <Figure name="待到账" value={waiting} />
        <Figure name="已预留" value={held} />
      </View>
      {children}
    </View>
  </View>
);
